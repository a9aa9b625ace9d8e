package org.jointops.returns;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointops.approvals.Life;
import org.jspecify.annotations.Nullable;

/** Figures of a unit and day, or of a whole operation ("not broken down"), without the incidents behind them. */
@Entity
@Table(name = "summary_return")
public class SummaryReturn {

    @Id
    private String number;

    private String operation;

    @Embedded
    private Life life;

    @Version
    private int version;

    /** Counts changes of the whole document, so that the version rises when only a line changed. */
    private int changes;

    @Column(name = "reporting_unit")
    private @Nullable String reportingUnit;

    private @Nullable LocalDate day;
    private @Nullable String source;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "return_number", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ReturnLine> lines = new ArrayList<>();

    protected SummaryReturn() {}

    SummaryReturn(String number, Life life, SummaryFacts facts) {
        this.number = number;
        this.life = life;
        become(facts);
    }

    final void become(SummaryFacts facts) {
        operation = facts.operation();
        reportingUnit = facts.unit();
        day = facts.day();
        source = facts.source();
        var rows = facts.lines();
        while (lines.size() > rows.size()) {
            lines.remove(lines.size() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == lines.size()) {
                lines.add(new ReturnLine(operation, i, rows.get(i)));
            } else {
                lines.get(i).become(rows.get(i));
            }
        }
        changes++;
    }

    /** A step in its life is taken: the version rises. */
    void touch() {
        changes++;
    }

    public String number() {
        return number;
    }

    public String operation() {
        return operation;
    }

    public Life life() {
        return life;
    }

    public int version() {
        return version;
    }

    /** The unit whose figures these are; null for figures of the whole operation. */
    public @Nullable String reportingUnit() {
        return reportingUnit;
    }

    public @Nullable LocalDate day() {
        return day;
    }

    public @Nullable String source() {
        return source;
    }

    public List<ReturnLine> lines() {
        return List.copyOf(lines);
    }
}
