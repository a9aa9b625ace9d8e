package org.jointops.api;

/** A summary return as it is sent. */
final class ReturnBody extends Body<ReturnBody> {

    private ReturnBody(String json) {
        super(json);
    }

    /** A unit's figures for a day. */
    static ReturnBody of(String operation, String unit, String day) {
        return new ReturnBody("""
                {"operation": "%s", "unit": "%s", "day": "%s", "lines": []}
                """.formatted(operation, unit, day));
    }

    static ReturnBody ofTheWhole(String operation) {
        return new ReturnBody("""
                {"operation": "%s", "unit": null, "day": null, "source": "A press release", "lines": []}
                """.formatted(operation));
    }

    ReturnBody line(String indicator, String amount, String unit) {
        return line(indicator, amount, unit, "exact");
    }

    ReturnBody line(String indicator, String amount, String unit, String qualifier) {
        return withJson("/lines/-", """
                {"indicator": "%s", "quantity": {"amount": "%s", "unit": "%s", "qualifier": "%s"}}
                """.formatted(indicator, amount, unit, qualifier));
    }

    @Override
    ReturnBody self() {
        return this;
    }
}
