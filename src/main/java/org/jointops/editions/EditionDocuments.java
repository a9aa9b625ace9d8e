package org.jointops.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jointops.reporting.Grouping;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;

/** Puts an edition together for the API and the pages. */
@ApplicationScoped
class EditionDocuments {

    @Inject
    private StoredEditions stored;

    EditionDocument of(Edition edition) {
        var figures = edition.snapshot();
        return new EditionDocument(
                edition.operation(),
                edition.number(),
                edition.state(),
                edition.cutOff(),
                edition.drawnAt(),
                edition.drawnByName(),
                edition.drawnFor().code(),
                edition.sealedAt(),
                edition.seals().stream().map(EditionDocument.SealLine::of).toList(),
                edition.communique().asMap(),
                edition.isCommuniqueEdited(),
                figures.lines.stream().map(line -> line(figures, line)).toList(),
                differences(edition).stream().map(EditionDocuments::change).toList(),
                stored.files(edition).stream()
                        .map(file -> new EditionDocument.FileLine(file.name(), file.sha256(), file.size()))
                        .toList(),
                edition.version());
    }

    /** What differs from the edition before; nothing for the first. */
    List<Difference> differences(Edition edition) {
        return stored.find(edition.operation(), edition.number() - 1)
                .map(before -> Difference.between(before.snapshot(), edition.snapshot(), stored.reasons(edition)))
                .orElse(List.of());
    }

    private static EditionDocument.FigureLine line(Snapshot figures, Snapshot.Line line) {
        return new EditionDocument.FigureLine(
                line.indicator,
                line.labels,
                line.side,
                line.partOf,
                quantity(line.confirmed(line.total)),
                quantity(line.late(line.total)),
                line.total.sources,
                Drawing.GROUPINGS.stream()
                        .flatMap(by -> groups(figures, line, by))
                        .toList());
    }

    private static Stream<EditionDocument.GroupLine> groups(Snapshot figures, Snapshot.Line line, Grouping by) {
        return figures.groups(by.code()).stream()
                .flatMap(group -> line.cell(by.code(), group.key).stream()
                        .map(cell -> new EditionDocument.GroupLine(
                                by.code(),
                                group.key,
                                group.labels,
                                quantity(line.confirmed(cell)),
                                quantity(line.late(cell)),
                                cell.sources)));
    }

    private static EditionDocument.ChangeLine change(Difference difference) {
        return new EditionDocument.ChangeLine(
                difference.indicator(),
                quantityOrNot(difference.before()),
                quantityOrNot(difference.after()),
                difference.amount().stripTrailingZeros().toPlainString(),
                difference.reasons().entrySet().stream()
                        .map(reason -> new EditionDocument.ReasonLine(reason.getKey(), reason.getValue()))
                        .toList());
    }

    private static @Nullable QuantityDraft quantityOrNot(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity(quantity);
    }

    private static QuantityDraft quantity(Quantity quantity) {
        return new QuantityDraft(
                quantity.plainAmount(),
                quantity.unit().code(),
                quantity.qualifier().code());
    }
}
