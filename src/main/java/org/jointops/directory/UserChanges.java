package org.jointops.directory;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointops.audit.Entry;
import org.jspecify.annotations.Nullable;

/** What of an account was changed, field by field, for the trail. */
final class UserChanges {

    private UserChanges() {}

    /** @param before nothing for an account that is new */
    static List<Entry.Change> between(@Nullable UserDocument before, UserDocument after) {
        return Stream.of(
                        change("familyName", before, after, UserDocument::familyName),
                        change("givenName", before, after, UserDocument::givenName),
                        change("email", before, after, UserDocument::email),
                        change("unit", before, after, UserDocument::unit),
                        change("roles", before, after, user -> String.join(", ", user.roles())))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Entry.Change change(
            String field,
            @Nullable UserDocument before,
            UserDocument after,
            Function<UserDocument, @Nullable String> value) {
        return Entry.Change.of(field, before == null ? null : value.apply(before), value.apply(after));
    }
}
