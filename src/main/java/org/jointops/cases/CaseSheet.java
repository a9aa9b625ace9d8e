package org.jointops.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointops.access.OrganisationNames;
import org.jointops.operations.Names;
import org.jointops.reporting.render.Cell;
import org.jointops.reporting.render.Column;
import org.jointops.reporting.render.Heading;
import org.jointops.reporting.render.Report;
import org.jointops.reporting.render.Row;
import org.jointops.reporting.render.Table;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;
import org.jspecify.annotations.Nullable;

/** A list of cases as a report of one table, whose rows are read while they are written. It holds no personal data. */
@RequestScoped
class CaseSheet {

    @Inject
    private ExportingCases exporting;

    @Inject
    private Names names;

    @Inject
    private OrganisationNames organisations;

    @Inject
    @Named("formats")
    private Formats formats;

    @Inject
    private Clock clock;

    private long written;

    /** How many rows have been given to whoever writes them. */
    long written() {
        return written;
    }

    Report of(CaseFilter filter, Locale language) {
        var messages = Messages.in(language);
        var heading = new Heading(
                messages.text("cases.list.title"),
                List.of(),
                List.of(),
                messages.text("web.product"),
                clock.instant(),
                language);
        Iterable<Row> rows = () -> Stream.iterate(
                        exporting.part(filter, null),
                        part -> !part.isEmpty(),
                        part -> exporting.part(filter, part.get(part.size() - 1)))
                .flatMap(List::stream)
                .map(row -> row(row, messages))
                .iterator();
        return Report.of(heading, List.of(new Table("cases", "", columns(messages), rows, List.of())));
    }

    private static List<Column> columns(Messages messages) {
        return Stream.of(
                        "number",
                        "operation",
                        "status",
                        "day",
                        "occurredAt",
                        "region",
                        "category",
                        "summary",
                        "organisation",
                        "unit",
                        "author",
                        "confiscations",
                        "detentions",
                        "sharing",
                        "handling",
                        "marking")
                .map(code -> Column.text(code, messages.text("cases.file." + code)))
                .toList();
    }

    private Row row(CaseRow row, Messages messages) {
        written++;
        return new Row.Line(
                row.number(),
                0,
                List.of(
                        text(row.number()),
                        text(row.operation()),
                        text(messages.text("web.status." + row.status())),
                        new Cell.Day(row.day(), formats.day(row.day())),
                        text(formats.moment(row.occurredAt(), row.zone())),
                        text(names.region(row.region())),
                        text(names.incident(row.category())),
                        text(row.summary()),
                        text(organisations.of(row.organisation())),
                        text(names.unit(row.unit())),
                        text(row.authorName()),
                        count(row.confiscations()),
                        count(row.detentions()),
                        text(row.sharing() == null ? "" : messages.text("cases.sharing." + row.sharing())),
                        text(handling(row.handling(), row.handlingText(), messages)),
                        text(names.isInvented(row.operation()) ? messages.text("web.marking.invented") : "")),
                List.of());
    }

    /** The code in words; none before approval. */
    static String handling(@Nullable String code, @Nullable String text, Messages messages) {
        return code == null
                ? ""
                : Stream.of(messages.text("cases.handling." + code), text)
                        .filter(Objects::nonNull)
                        .reduce((label, words) -> label + ": " + words)
                        .orElse("");
    }

    private Cell count(long number) {
        return new Cell.Count(number, formats.count(number));
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(text == null ? "" : text);
    }
}
