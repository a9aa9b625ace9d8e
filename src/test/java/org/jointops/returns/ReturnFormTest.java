package org.jointops.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jointops.approvals.Changes;
import org.jointops.approvals.Step;
import org.jointops.shared.Problem;
import org.jointops.shared.QuantityDraft;
import org.jointops.shared.Violation;
import org.junit.jupiter.api.Test;

class ReturnFormTest {

    @Test
    void sendsOnlyTheLinesThatAreFilledIn() {
        var sent = ReturnForm.sent(form(line("drugs", "5"), line("alcohol", " "), line("cars", "2")), false);

        assertThat(ReturnForm.lines(sent)).extracting(line -> line.indicator).containsExactly("drugs", "cars");
    }

    @Test
    void figuresOfTheWholeOperationAreOfNoDay() {
        var form = form(line("drugs", "5"));
        form.day = "2022-05-20";

        assertThat(ReturnForm.sent(form, true).day).isNull();
        assertThat(ReturnForm.sent(form, false).day).isEqualTo("2022-05-20");
    }

    @Test
    void showsWhatIsWrongAtTheLineThatWasTyped() {
        var form = form(line("drugs", ""), line("alcohol", "x"), line("arms", ""), line("cars", "-1"));
        var problem = Problem.invalid(List.of(
                new Violation("lines[0].quantity.amount", "not-a-number", List.of()),
                new Violation("lines[1].quantity.amount", "negative", List.of()),
                new Violation("day", "required", List.of())));

        assertThat(ReturnForm.atForm(problem, form).violations())
                .extracting(Violation::field)
                .containsExactly("lines[1].quantity.amount", "lines[3].quantity.amount", "day");
    }

    @Test
    void aProblemOfTheWholeStaysAsItIs() {
        var problem = Problem.conflict("operation-closed", "GRN-1998-12");

        assertThat(ReturnForm.atForm(problem, form())).isSameAs(problem);
    }

    @Test
    void anAddedLineIsTheOnlyChange() {
        var before = form(line("cars", "2"));
        var after = form(line("alcohol", "7"), line("cars", "2"));

        assertThat(Changes.between(ReturnForm.byIndicator(before), ReturnForm.byIndicator(after)))
                .containsExactly(Step.Detail.change("lines.alcohol", null, "7 kg exact"));
    }

    @Test
    void readsBackTheQuantityOfAChange() {
        var quantity = ReturnForm.quantity(ReturnForm.written(new QuantityDraft("13000", "pcs", "at-least")));

        assertThat(quantity.map(q -> q.amount)).hasValue("13000");
        assertThat(quantity.map(q -> q.qualifier)).hasValue("at-least");
        assertThat(ReturnForm.quantity("Border detachment")).isEmpty();
    }

    private static SummaryDraft form(SummaryDraft.Line... lines) {
        var form = new SummaryDraft();
        form.lines = List.of(lines);
        return form;
    }

    private static SummaryDraft.Line line(String indicator, String amount) {
        var line = new SummaryDraft.Line();
        line.indicator = indicator;
        Objects.requireNonNull(line.quantity).amount = amount;
        line.quantity.unit = "kg";
        line.quantity.qualifier = "exact";
        return line;
    }
}
