package org.jointops.returns;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What a return adds to one indicator. */
@Entity
@Table(name = "return_line")
public class ReturnLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int position;
    private String operation;
    private String indicator;

    @Embedded
    private Quantity quantity;

    protected ReturnLine() {}

    ReturnLine(String operation, int position, SummaryFacts.Line facts) {
        this.operation = operation;
        this.position = position;
        become(facts);
    }

    final void become(SummaryFacts.Line facts) {
        indicator = facts.indicator();
        quantity = facts.quantity();
    }

    public String indicator() {
        return indicator;
    }

    public Quantity quantity() {
        return quantity;
    }
}
