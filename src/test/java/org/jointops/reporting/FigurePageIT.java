package org.jointops.reporting;

import org.junit.jupiter.api.Test;

class FigurePageIT extends ResultPageTest {

    @Test
    void opensExactlyTheRecordsThatMakeUpAFigureAndCountsTheOthers() {
        var operation = operation();
        var first = approvedCase(OFFICER, operation, "1.25", "kg");
        var second = approvedCase(OFFICER, operation, "300", "g");
        var waiting = submittedCase(OFFICER, operation, "4", "kg");
        var others = approvedCase("ru-customs-officer", operation, "2", "kg");

        var officer = signIn(OFFICER).open("/operation?code=" + operation);
        officer.follow("3.55 kg")
                .sees(first)
                .sees("1.25 kg")
                .sees(second)
                .sees("0.3 kg")
                .seesNo(waiting)
                .seesNo(others)
                .sees("1.55 kg")
                .sees("1 more record counts in this figure")
                .sees("2 in all");
        officer.open("/operation?code=" + operation)
                .follow("4 kg")
                .sees(waiting)
                .seesNo(first);

        signIn("ru-customs-supervisor")
                .open("/figure?operation=" + operation + "&indicator=heroin&state=confirmed")
                .sees("3.55 kg")
                .sees(others)
                .sees("2 more records count in this figure")
                .seesNo(first);
    }

    @Test
    void ofOneGroupListsThatGroupsRecordsOnly() {
        var operation = operation();
        var own = approvedCase(OFFICER, operation, "1.25", "kg");
        approvedCase("ru-customs-officer", operation, "2", "kg");

        var officer = signIn(OFFICER).open("/operation?code=" + operation + "&by=organisation");
        officer.follow("1.25 kg")
                .sees("Russia, border guards")
                .sees(own)
                .sees("1 in all")
                .seesNo("more record");
        officer.open("/operation?code=" + operation + "&by=organisation")
                .follow("2 kg")
                .sees("1 more record counts in this figure")
                .seesNo(own);
    }

    @Test
    void ofAnotherOperationOrIndicatorDoesNotExist() {
        var operation = operation();
        var officer = signIn(OFFICER);
        officer.open("/figure?operation=" + operation + "&indicator=gold").sees("There is no such page");
        officer.open("/figure?operation=" + operation).sees("There is no such page");
        officer.open("/figure?operation=" + operation + "&indicator=drugs&by=day&group=never")
                .sees("There is no such page");
        signIn("kz-interior-officer")
                .open("/figure?operation=" + operation + "&indicator=drugs")
                .sees("There is no such page");
    }
}
