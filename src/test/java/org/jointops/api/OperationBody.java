package org.jointops.api;

/** An operation as it is sent: March 2025, in the Orenburg and West Kazakhstan regions and beside them. */
final class OperationBody extends Body<OperationBody> {

    private OperationBody(String code) {
        super("""
                {"code": "%s", "names": {"en": "An operation of the tests", "ru": "Проверочная", "kk": "Тексеру"},
                 "from": "2025-03-01", "to": "2025-03-31", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "RU-SAR", "KZ-27", "KZ-15", "KZ-10"], "lead": "RU/border",
                 "organisations": ["RU/border", "RU/customs", "RU/interior", "KZ/border", "KZ/customs", "KZ/interior"],
                 "indicators": []}
                """.formatted(code));
    }

    static OperationBody named(String code) {
        return new OperationBody(code);
    }

    /** One that counts drugs in kilograms, heroin among them. */
    static OperationBody countingDrugs() {
        return named(ApiTest.freshCode())
                .counting("drugs", "confiscated-quantity", "kg", "drugs")
                .counting("heroin", "confiscated-quantity", "kg", "heroin");
    }

    OperationBody counting(String indicator, String measure, String unit, String... categories) {
        return withJson("/indicators/-", """
                {"code": "%s", "labels": {"en": "%1$s", "ru": "%1$s (ru)", "kk": "%1$s (kk)"}, "side": "%s",
                 "measure": "%s", "categories": [%s], "unit": "%s"}
                """.formatted(
                        indicator,
                        measure.equals("reported") ? "effort" : "result",
                        measure,
                        categories.length == 0 ? "" : "\"" + String.join("\", \"", categories) + "\"",
                        unit));
    }

    @Override
    OperationBody self() {
        return this;
    }
}
