package org.jointops.situations;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.UseCase;
import org.jointops.shared.Input;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** To whom daily reports go by mail, and what became of it: kept by the liaison officers of the lead. */
@UseCase
public class Recipients {

    private static final int MOST = 50;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+");

    @Inject
    private Operations operations;

    @Inject
    private StoredMail stored;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Trail trail;

    @Allowed(Permission.LEAD_OPERATIONS)
    public RecipientsDraft of(String code) {
        led(code);
        return draft(stored.recipients(code));
    }

    /** Puts others in their place. Reports that were made before do not go to them. */
    @Allowed(Permission.LEAD_OPERATIONS)
    public RecipientsDraft change(String code, RecipientsDraft draft) {
        var operation = led(code);
        var wanted = read(draft);
        var before = stored.recipients(code);
        stored.replace(code, wanted);
        trail.note(Entry.of("changed", "situation", code)
                .ofOwner(operation.lead().code())
                .in(code)
                .changing(wanted.keySet().stream()
                        .map(language -> Entry.Change.of(
                                language,
                                String.valueOf(
                                        before.getOrDefault(language, List.of()).size()),
                                String.valueOf(
                                        wanted.getOrDefault(language, List.of()).size())))
                        .toList()));
        return draft(wanted);
    }

    /** What became of the mails of one report. */
    @Allowed(Permission.LEAD_OPERATIONS)
    public List<StoredMail.Sent> sent(String code, LocalDate day) {
        led(code);
        return stored.sent(code, day);
    }

    private Operation led(String code) {
        var operation = operations.get(code);
        if (!signedIn.officer().isOf(operation.lead())) {
            throw Problem.forbidden("lead-only");
        }
        return operation;
    }

    private static Map<String, List<String>> read(RecipientsDraft draft) {
        var violations = new Violations();
        var known = new HashSet<String>();
        var read = new TreeMap<String, List<String>>();
        read.put("en", read("en", draft.en, known, violations));
        read.put("ru", read("ru", draft.ru, known, violations));
        read.put("kk", read("kk", draft.kk, known, violations));
        violations.throwIfAny();
        return read;
    }

    private static List<String> read(
            String language, @Nullable List<String> addresses, Set<String> known, Violations violations) {
        if (addresses == null) {
            violations.at(language).refuse("required");
        }
        var input = new Input(violations);
        var read = new ArrayList<String>();
        for (var text : input.rows(language, addresses, MOST)) {
            input.optional(language, text, Input.SHORT).ifPresent(address -> {
                if (!ADDRESS.matcher(address).matches()) {
                    violations.at(language).refuse("not-an-email");
                } else if (!known.add(address.toLowerCase(Locale.ROOT))) {
                    violations.at(language).refuse("twice", address);
                } else {
                    read.add(address);
                }
            });
        }
        return read;
    }

    private static RecipientsDraft draft(Map<String, List<String>> addresses) {
        var draft = new RecipientsDraft();
        draft.en = addresses.getOrDefault("en", List.of());
        draft.ru = addresses.getOrDefault("ru", List.of());
        draft.kk = addresses.getOrDefault("kk", List.of());
        return draft;
    }
}
