package org.jointops.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a deed in the trail, beside who did it, when and from where, which the trail knows itself:
 *
 * <pre>{@code
 * trail.note(Entry.of("changed", "user", "ru-border-officer").ofOwner("RU/border").changing(changes));
 * }</pre>
 *
 * @param action what was done, a word such as {@code approved}; its name stands at {@code audit.action.approved}
 * @param kind of what: {@code case}, {@code return}, {@code operation}, {@code user}; its name stands at
 *     {@code audit.kind.user}
 * @param subject its number or code
 * @param owner whose it is, the code of an organisation; for cases and returns the database knows better
 * @param persons whose personal data were read: a case's number, {@code #}, and the person's place in it from 1
 * @param reason why, where a reason was asked for
 */
public record Entry(
        String action,
        String kind,
        String subject,
        @Nullable String owner,
        @Nullable String operation,
        List<String> persons,
        @Nullable String reason,
        List<Change> changes) {

    /** What was said of a field or done to it; field and words as in a record's history. */
    public record Change(
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String text) {

        public static Change of(String field, @Nullable String before, @Nullable String after) {
            return new Change(field, before, after, null);
        }
    }

    public static Entry of(String action, String kind, String subject) {
        return new Entry(action, kind, subject, null, null, List.of(), null, List.of());
    }

    public Entry ofOwner(@Nullable String organisation) {
        return new Entry(action, kind, subject, organisation, operation, persons, reason, changes);
    }

    public Entry in(@Nullable String code) {
        return new Entry(action, kind, subject, owner, code, persons, reason, changes);
    }

    public Entry naming(List<String> read) {
        return new Entry(action, kind, subject, owner, operation, read, reason, changes);
    }

    public Entry because(@Nullable String why) {
        return new Entry(action, kind, subject, owner, operation, persons, why, changes);
    }

    public Entry changing(List<Change> changed) {
        return new Entry(action, kind, subject, owner, operation, persons, reason, changed);
    }
}
