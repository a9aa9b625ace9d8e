package org.jointops.situations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Side;
import org.jointops.reporting.render.Format;
import org.jointops.shared.Messages;
import org.jointops.shared.Quantity;
import org.jointops.shared.Unit;
import org.jointops.web.Language;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One daily report: what came in that day, what the operation had come to, what waited, organisation by organisation. */
@Named
@RequestScoped
public class SituationPage {

    /** The rows of one side, results or effort. */
    record Section(String side, List<Line> lines) {}

    /** An indicator, with its figures for the day under each of the table's organisations. */
    record Line(String label, int depth, Unit unit, Pair onDay, Pair total, List<Pair> groups) {}

    /** What was approved at the cut-off, and what waited; both null where an organisation has none. */
    record Pair(@Nullable Quantity confirmed, @Nullable Quantity provisional) {

        private static final Pair NONE = new Pair(null, null);

        private static Pair of(SituationDocument.Figures figures) {
            return new Pair(figures.confirmed(), figures.provisional());
        }

        public boolean waits() {
            return provisional != null && provisional.amount().signum() > 0;
        }
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
    private Language language;

    @Inject
    private Pages pages;

    @Inject
    @Param(name = "operation")
    private @Nullable String code;

    @Inject
    @Param
    private @Nullable String day;

    private @Nullable SituationDocument report;
    private @Nullable Operation operation;

    /** Looks for it before anything is shown, so that an unknown one is answered as such. */
    public void load() {
        pages.attempt(() -> situations.get(at(), day == null ? "" : day)).ifPresent(found -> {
            report = found;
            operation = operations.get(at());
        });
    }

    public List<Section> getSections() {
        return Stream.of(Side.values())
                .map(side -> new Section(
                        side.code(),
                        found().lines(side.code()).stream().map(this::line).toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** The organisations that have any figures for the day, and what stands under several of them. */
    public List<String> getGroups() {
        return found().groups(group -> group.onDay);
    }

    /** What an organisation is called, or a group that is none. */
    public String group(String key) {
        return SituationReport.group(key, Messages.in(language.getLocale()));
    }

    /** What became of its mails, for those who say to whom it goes. */
    public List<StoredMail.Sent> getMails() {
        var officer = signedIn.officer();
        return officer.may(Permission.LEAD_OPERATIONS)
                        && officer.isOf(Objects.requireNonNull(operation).lead())
                ? recipients.sent(at(), found().day)
                : List.of();
    }

    public List<String> getFormats() {
        return Stream.of(Format.PDF, Format.DOCX, Format.XLSX, Format.CSV, Format.JSON)
                .map(Format::extension)
                .toList();
    }

    /** The address of a file, in the reader's language. */
    public String file(String format) {
        return "/api/operations/" + at() + "/situations/" + found().day + "." + format + "?lang=" + language.getCode();
    }

    public @Nullable SituationDocument getReport() {
        return report;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    private Line line(SituationDocument.Line line) {
        return new Line(
                line.labels().in(language.getLocale()),
                found().depth(line),
                line.unit(),
                Pair.of(line.onDay),
                Pair.of(line.total),
                getGroups().stream()
                        .map(key -> line.group(key)
                                .filter(group -> group.onDay.saysSomething())
                                .map(group -> Pair.of(group.onDay))
                                .orElse(Pair.NONE))
                        .toList());
    }

    private SituationDocument found() {
        return Objects.requireNonNull(report);
    }

    private String at() {
        return code == null ? "" : code;
    }
}
