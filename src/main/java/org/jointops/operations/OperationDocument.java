package org.jointops.operations;

/** A joint operation as the API shows it. */
public class OperationDocument extends OperationDraft {
    /** {@code open} or {@code closed}. */
    public String status = "";

    static OperationDocument of(Operation operation) {
        var document = new OperationDocument();
        document.code = operation.code();
        document.names = operation.names().asMap();
        document.from = operation.firstDay().toString();
        document.to = operation.lastDay().toString();
        document.zone = operation.zone().getId();
        document.regions = operation.regions();
        document.lead = operation.lead().code();
        document.organisations =
                operation.organisations().stream().map(o -> o.code()).toList();
        document.indicators = operation.indicators().stream()
                .map(OperationDocument::indicator)
                .toList();
        document.objective = operation.objective();
        document.legalBasis = operation.legalBasis();
        document.source = operation.source() == null ? null : operation.source().asMap();
        document.invented = operation.isInvented();
        document.status = operation.isOpen() ? "open" : "closed";
        return document;
    }

    private static IndicatorDraft indicator(Indicator indicator) {
        var draft = new IndicatorDraft();
        draft.code = indicator.code();
        draft.labels = indicator.labels().asMap();
        draft.side = indicator.side().code();
        draft.measure = indicator.measure().code();
        draft.categories = indicator.categories();
        draft.unit = indicator.unit().code();
        draft.checks = indicator.isCheck();
        draft.partOf = indicator.partOf();
        return draft;
    }
}
