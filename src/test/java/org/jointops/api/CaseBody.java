package org.jointops.api;

/** A case as it is sent: 15 March 2025, before noon, in the Orenburg Region. */
final class CaseBody extends Body<CaseBody> {

    private CaseBody(String operation) {
        super("""
                {"operation": "%s", "occurredAt": "2025-03-15T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "smuggling", "summary": "A lorry was searched.",
                 "offences": [], "confiscations": [], "detentions": [], "groups": [], "participants": []}
                """.formatted(operation));
    }

    static CaseBody in(String operation) {
        return new CaseBody(operation);
    }

    CaseBody at(String time, String zone) {
        return with("/occurredAt", time).with("/zone", zone);
    }

    CaseBody inRegion(String region) {
        return with("/place/region", region);
    }

    CaseBody seized(String thing, String amount, String unit) {
        return seized(thing, amount, unit, "exact");
    }

    CaseBody seized(String thing, String amount, String unit, String qualifier) {
        return withJson("/confiscations/-", """
                {"category": "%s", "quantity": {"amount": "%s", "unit": "%s", "qualifier": "%s"}}
                """.formatted(thing, amount, unit, qualifier));
    }

    /** One piece of something, worth so much. */
    CaseBody seizedWorth(String thing, String amount, String currency) {
        return withJson("/confiscations/-", """
                {"category": "%s", "quantity": {"amount": "1", "unit": "pcs"},
                 "value": {"amount": "%s", "unit": "%s"}}
                """.formatted(thing, amount, currency));
    }

    CaseBody disclosing(String offence, int count) {
        return withJson("/offences/-", """
                {"category": "%s", "count": %d}
                """.formatted(offence, count));
    }

    /** A person with a complete custody record. */
    CaseBody detaining(String familyName, String reason) {
        return withJson("/detentions/-", """
                {"person": {"familyName": "%s", "givenName": "Ерлан", "birthDate": "1990-05-17", "sex": "M",
                            "citizenship": "KZ", "document": "N01234567"},
                 "basis": "criminal", "reason": "%s", "arrestedAt": "2025-03-15T10:40:00+05:00",
                 "custody": {"place": "Post 3", "deliveredAt": "2025-03-15T11:30:00+05:00", "officers": ["И. Гордеев"],
                             "rightsExplainedAt": "2025-03-15T10:45:00+05:00", "rightsLanguage": "kk"}}
                """.formatted(familyName, reason));
    }

    CaseBody stemming(String group) {
        return withJson("/groups/-", """
                {"name": "%s", "members": 4}
                """.formatted(group));
    }

    @Override
    CaseBody self() {
        return this;
    }
}
