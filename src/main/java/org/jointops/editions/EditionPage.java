package org.jointops.editions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Format;
import org.jointops.shared.Organisation;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violations;
import org.jointops.web.Formats;
import org.jointops.web.Language;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** One edition: its figures, what differs from the one before, what the press is told, its seals and its files. */
@Named
@ViewScoped
public class EditionPage implements Serializable {

    /** The rows of one side, results or effort. */
    record Section(String side, List<EditionDocument.FigureLine> lines) {}

    /** A country that takes part, and its seal; null while it has not sealed. */
    record Party(String country, EditionDocument.@Nullable SealLine seal) {}

    /** The files of one language, or of two side by side. */
    record Tongue(String lang, List<String> languages) {}

    @Inject
    private Editions editions;

    @Inject
    private SealingEditions sealing;

    @Inject
    private Operations operations;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Language language;

    @Inject
    @Named("formats")
    private transient Formats formats;

    @Inject
    private Pages pages;

    private @Nullable String code;
    private int number;
    private transient @Nullable EditionDocument document;
    private transient @Nullable Operation operation;
    private final transient CommuniqueDraft draft = new CommuniqueDraft();

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void open() {
        read(pages.attempt(() -> editions.get(at(), number)).orElse(null));
        if (document != null) {
            operation = operations.get(at());
        }
    }

    private void read(@Nullable EditionDocument found) {
        document = found;
        if (found != null) {
            draft.en = found.communique().get("en");
            draft.ru = found.communique().get("ru");
            draft.kk = found.communique().get("kk");
        }
    }

    public void seal() {
        step("editions.sealed", () -> sealing.seal(at(), number, version()));
    }

    public void takeBack() {
        step("editions.taken-back", () -> sealing.takeBack(at(), number, version()));
    }

    public void say() {
        step("editions.said", () -> editions.say(at(), number, draft, version()));
    }

    private void step(String told, Supplier<EditionDocument> step) {
        pages.attempt(step).ifPresent(edition -> {
            pages.saved(told, String.valueOf(edition.number()));
            pages.go("/edition", "operation", at(), "number", edition.number());
        });
    }

    public List<Section> getSections() {
        return Stream.of(Side.values())
                .map(side -> new Section(
                        side.code(),
                        found().rows().stream()
                                .filter(row -> row.side().equals(side.code()))
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    public boolean isAnyLate() {
        return found().rows().stream().anyMatch(row -> !"0".equals(row.late().amount));
    }

    public List<Party> getParties() {
        var document = found();
        return Objects.requireNonNull(operation).organisations().stream()
                .map(Organisation::country)
                .distinct()
                .map(country -> new Party(
                        country,
                        document.seals().stream()
                                .filter(seal -> seal.country().equals(country))
                                .findAny()
                                .orElse(null)))
                .toList();
    }

    public List<Tongue> getTongues() {
        return Variant.TONGUES.stream()
                .map(languages -> languages.stream().map(l -> l.getLanguage()).toList())
                .map(codes -> new Tongue(String.join("%2B", codes), codes))
                .toList();
    }

    public List<String> getFormats() {
        return Stream.of(Format.PDF, Format.DOCX, Format.XLSX, Format.CSV, Format.JSON)
                .map(Format::extension)
                .toList();
    }

    /** The address of a file. */
    public String file(String format, Tongue tongue, boolean open) {
        return "/api/operations/" + at() + "/editions/" + number + "." + format + "?lang=" + tongue.lang()
                + (open ? "&public=true" : "");
    }

    /** The country for which the reader would seal. */
    public String getCountry() {
        return signedIn.officer().country();
    }

    public boolean isMaySeal() {
        return mayDrawUp() && !isSealed() && !isSealedByOwn();
    }

    public boolean isMayTakeBack() {
        return mayDrawUp() && !isSealed() && isSealedByOwn();
    }

    /** Whether figures and text can still be changed: nobody has sealed. */
    public boolean isMayChange() {
        return mayDrawUp() && !isSealed() && found().seals().isEmpty();
    }

    public boolean isSealed() {
        return found().state().equals("sealed");
    }

    private boolean isSealedByOwn() {
        return found().seals().stream()
                .anyMatch(seal -> seal.country().equals(signedIn.officer().country()));
    }

    private boolean mayDrawUp() {
        return document != null && signedIn.officer().may(Permission.DRAW_UP_EDITIONS);
    }

    /** What an indicator is called; one that is there no more keeps its code. */
    public String label(String indicator) {
        return found().rows().stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(row -> text(row.labels()))
                .findAny()
                .orElse(indicator);
    }

    public String text(Map<String, String> labels) {
        return Snapshot.read(labels).in(language.getLocale());
    }

    public String unit(QuantityDraft quantity) {
        return formats.unit(quantity(quantity).unit());
    }

    public String amount(QuantityDraft quantity) {
        return formats.amount(quantity(quantity));
    }

    public String quantityOrNot(@Nullable QuantityDraft quantity) {
        return quantity == null ? "–" : formats.quantity(quantity(quantity));
    }

    public String signed(String difference) {
        var amount = new BigDecimal(difference);
        return (amount.signum() < 0 ? "−" : amount.signum() > 0 ? "+" : "") + formats.number(amount.abs());
    }

    private static Quantity quantity(QuantityDraft draft) {
        return Quantity.read(draft, new Violations()).orElseThrow();
    }

    private EditionDocument found() {
        return Objects.requireNonNull(document);
    }

    private String at() {
        return code == null ? "" : code;
    }

    private int version() {
        return found().version();
    }

    public @Nullable EditionDocument getDocument() {
        return document;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public CommuniqueDraft getDraft() {
        return draft;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public String getNumber() {
        return String.valueOf(number);
    }

    /** What is no number is the number of no edition. */
    public void setNumber(@Nullable String text) {
        number = text != null && text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
    }
}
