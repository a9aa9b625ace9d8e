package org.jointops.situations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.platform.Settings;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The daily reports of the operation whose code stands in the address, and to whom they go by mail. */
@Named
@RequestScoped
public class SituationsPage {

    /** Who gets them in each language, an address on each line. */
    public static class Addresses {
        public @Nullable String en;
        public @Nullable String ru;
        public @Nullable String kk;
    }

    @Inject
    private Situations situations;

    @Inject
    private Recipients recipients;

    @Inject
    private Operations operations;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pages pages;

    @Inject
    @Param
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String after;

    private @Nullable Slice<SituationRow> found;
    private @Nullable Operation operation;
    private @Nullable Addresses addresses;

    /** Looks for them before anything is shown, so that an unknown operation is answered as such. */
    public void load() {
        pages.attempt(() -> list()).ifPresent(rows -> found = rows);
    }

    public void save() {
        pages.attempt(() -> recipients.change(at(), draft(getAddresses()))).ifPresent(saved -> {
            pages.saved("situations.recipients.saved");
            pages.go("/situations", "code", at());
        });
    }

    /** The latest of them, for the page of the operation; null where there is none. */
    public @Nullable SituationRow getLatest() {
        var read = found != null ? found : (found = situations.list(at(), Paging.first(1)));
        return read.items().stream().findFirst().orElse(null);
    }

    /** Whether the reader is a liaison officer of the lead, who says to whom reports go. */
    public boolean isLed() {
        var led = getOperation();
        var officer = signedIn.officer();
        return led != null && officer.may(Permission.LEAD_OPERATIONS) && officer.isOf(led.lead());
    }

    /** Whether there is a mail server at all. */
    public boolean isMailSet() {
        return Settings.current().mail().isPresent();
    }

    /** The operation, as far as it exists for the reader. */
    public @Nullable Operation getOperation() {
        if (operation == null && operations.takesPart(at())) {
            operation = operations.get(at());
        }
        return operation;
    }

    public Slice<SituationRow> getFound() {
        var read = found;
        return read != null ? read : (found = list());
    }

    public Addresses getAddresses() {
        var read = addresses;
        return read != null ? read : (addresses = addresses(recipients.of(at())));
    }

    private Slice<SituationRow> list() {
        return situations.list(at(), Paging.read(null, after));
    }

    private static Addresses addresses(RecipientsDraft draft) {
        var addresses = new Addresses();
        addresses.en = lines(draft.en);
        addresses.ru = lines(draft.ru);
        addresses.kk = lines(draft.kk);
        return addresses;
    }

    private static RecipientsDraft draft(Addresses addresses) {
        var draft = new RecipientsDraft();
        draft.en = list(addresses.en);
        draft.ru = list(addresses.ru);
        draft.kk = list(addresses.kk);
        return draft;
    }

    private static String lines(@Nullable List<String> some) {
        return some == null ? "" : String.join("\n", some);
    }

    private static List<String> list(@Nullable String lines) {
        return Stream.ofNullable(lines)
                .flatMap(text -> Stream.of(text.split("[\\s,;]+")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String at() {
        return code == null ? "" : code;
    }
}
