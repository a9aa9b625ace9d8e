package org.jointops.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person does, as Keycloak's realm roles name it. */
public enum Role {
    FIELD_OFFICER,
    SUPERVISOR,
    LIAISON,
    ADMINISTRATOR,
    AUDITOR;

    /** The realm role in Keycloak, such as {@code field-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findAny();
    }
}
