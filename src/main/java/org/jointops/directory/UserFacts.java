package org.jointops.directory;

import static org.jointops.access.Role.ADMINISTRATOR;
import static org.jointops.access.Role.FIELD_OFFICER;
import static org.jointops.access.Role.LIAISON;
import static org.jointops.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jointops.access.Role;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;

/** What an administrator says of a person, read and found sound. */
record UserFacts(
        String userName,
        String givenName,
        String familyName,
        String email,
        @Nullable String unit,
        Set<Role> roles) {

    /** The roles that an administrator gives; auditors look at administrators too, and are not made by them. */
    static final Set<Role> GIVEN = Set.of(FIELD_OFFICER, SUPERVISOR, LIAISON, ADMINISTRATOR);

    private static final int LONGEST_LOGIN = 60;
    private static final int LONGEST_NAME = 100;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .’'ʼ-]*");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    /**
     * @param known the login of an account that is there already
     * @param isOwnUnit whether a code is that of a unit of the organisation
     */
    static UserFacts read(UserDraft draft, @Nullable String known, Predicate<String> isOwnUnit) {
        var violations = new Violations();
        var input = new Input(violations);
        var userName = known != null ? Optional.of(known) : login(draft.userName, input);
        var family = name("familyName", draft.familyName, input);
        var given = name("givenName", draft.givenName, input);
        var email = fitting("email", input.text("email", draft.email, Input.SHORT), EMAIL, "not-an-email", input);
        var roles = roles(draft.roles, input);
        var unit = unit(draft.unit, roles, isOwnUnit, input);
        violations.throwIfAny();
        return new UserFacts(
                userName.orElseThrow(),
                given.orElseThrow(),
                family.orElseThrow(),
                email.orElseThrow(),
                unit.orElse(null),
                roles);
    }

    static UserFacts of(Person person) {
        return new UserFacts(
                person.userName(),
                text(person.givenName()),
                text(person.familyName()),
                text(person.email()),
                person.unit(),
                person.roles());
    }

    void writeTo(UserRepresentation user) {
        user.setFirstName(givenName);
        user.setLastName(familyName);
        user.setEmail(email);
        var attributes = new HashMap<>(user.getAttributes());
        if (unit == null) {
            attributes.remove("unit");
        } else {
            attributes.put("unit", List.of(unit));
        }
        user.setAttributes(attributes);
    }

    private static Optional<String> login(@Nullable String text, Input input) {
        return input.text("userName", text, LONGEST_LOGIN)
                .filter(login -> (login.length() >= 3 && LOGIN.matcher(login).matches())
                        || refuse("userName", "not-a-login", input));
    }

    private static Optional<String> name(String field, @Nullable String text, Input input) {
        return fitting(field, input.text(field, text, LONGEST_NAME), NAME, "not-a-name", input);
    }

    private static Optional<String> fitting(
            String field, Optional<String> text, Pattern pattern, String code, Input input) {
        return text.filter(value -> pattern.matcher(value).matches() || refuse(field, code, input));
    }

    private static Set<Role> roles(@Nullable List<String> codes, Input input) {
        var roles = EnumSet.noneOf(Role.class);
        var rows = input.rows("roles", codes, GIVEN.size());
        for (var i = 0; i < rows.size(); i++) {
            input.oneOf("roles[" + i + "]", rows.get(i), code -> Role.of(code).filter(GIVEN::contains))
                    .ifPresent(roles::add);
        }
        if (rows.isEmpty()) {
            input.violations().at("roles").refuse("required");
        }
        return roles;
    }

    /** Who records does so for a unit; others may belong to none. */
    private static Optional<String> unit(
            @Nullable String code, Set<Role> roles, Predicate<String> isOwnUnit, Input input) {
        if (Input.isBlank(code) && !roles.contains(FIELD_OFFICER)) {
            return Optional.empty();
        }
        return input.oneOf("unit", code, text -> Optional.of(text).filter(isOwnUnit));
    }

    private static boolean refuse(String field, String code, Input input) {
        return input.violations().at(field).refuse(code).isPresent();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
