package org.jointops.directory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointops.access.Role;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
@JsonbPropertyOrder({"userName", "name", "email", "unit", "roles", "enabled", "createdAt"})
public record UserRow(
        String userName,
        String name,
        @Nullable String email,
        @Nullable String unit,
        List<String> roles,
        boolean enabled,
        Instant createdAt) {

    static UserRow of(Person person, Set<Role> roles) {
        return new UserRow(
                person.userName(),
                person.name(),
                person.email(),
                person.unit(),
                Person.codes(roles),
                person.enabled(),
                person.createdAt());
    }
}
