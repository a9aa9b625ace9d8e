package org.jointops.cases;

import org.jointops.browser.Visitor;
import org.junit.jupiter.api.Test;

class CasePagesIT extends CasePageTest {

    @Test
    void everyPageCanBeUsedByAllAndOnAPhone() {
        var operation = operation();
        var officer = signIn(OFFICER);
        sound(officer.open("/cases/new"));
        var sheet = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .seized(0, "heroin", "-1", "kg")
                .detained("Сейтов", DAY)
                .add("offence")
                .add("group")
                .add("participant");
        sound(officer);
        sheet.trySaving();
        sound(officer);
        var number = sheet.type("confiscations[0].quantity.amount", "1")
                .choose("offences[0].category", "drug-trafficking")
                .submitted();
        sound(officer);
        sound(officer.open("/"));
        sound(officer.open("/cases?operation=" + operation));
        sound(officer.open("/cases?q=nothing-is-called-so"));

        var supervisor = signIn(SUPERVISOR);
        sound(supervisor.open("/"));
        sound(supervisor.open("/queue"));
        sound(supervisor.open("/case?number=" + number));
        sound(signIn("ru-border-admin").open("/"));
        sound(signIn("ru-auditor").open("/"));
    }

    @Test
    void filtersOfTheListStandInItsAddress() {
        var operation = operation();
        var officer = signIn(OFFICER);
        var draft = CaseSheet.empty(officer, operation)
                .drugsFound(DAY + "T03:20", "Found in a bag.")
                .saved();
        var submitted = CaseSheet.empty(officer, operation)
                .drugsFound("2022-06-20T03:20", "Found in a boat.")
                .submitted();

        officer.open("/cases?operation=" + operation).sees(draft).sees(submitted);
        officer.open("/cases?operation=" + operation + "&status=draft")
                .sees(draft)
                .seesNo(submitted);
        officer.open("/cases?operation=" + operation + "&from=2022-06-01")
                .sees(submitted)
                .seesNo(draft);
        officer.open("/cases?operation=" + operation + "&q=boat")
                .sees(submitted)
                .seesNo(draft);
    }

    private static void sound(Visitor visitor) {
        visitor.hasNoSeriousViolation().fitsAPhone();
    }
}
