package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jointops.shared.Labels;
import org.jointops.shared.Unit;
import org.jspecify.annotations.Nullable;

/** One row of an operation's result table: what it counts, of which categories, in which unit. */
@Entity
@IdClass(Indicator.Id.class)
public class Indicator {

    /** A code is unique in its operation. The parts stand in the order of their names, by which Hibernate tells them. */
    public record Id(String code, String operation) implements Serializable {}

    @jakarta.persistence.Id
    private String operation;

    @jakarta.persistence.Id
    private String code;

    private int position;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "label_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "label_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "label_kk"))
    private Labels labels;

    private Side side;
    private Measure measure;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            name = "indicator_category",
            joinColumns = {
                @JoinColumn(name = "operation", referencedColumnName = "operation"),
                @JoinColumn(name = "indicator", referencedColumnName = "code")
            })
    @Column(name = "category")
    @OrderColumn(name = "position")
    private List<String> categories = new ArrayList<>();

    private Unit unit;

    private boolean checks;

    @Column(name = "part_of")
    private @Nullable String partOf;

    protected Indicator() {}

    Indicator(String operation, int position, OperationPlan.Row row) {
        this.operation = operation;
        this.code = row.code();
        become(position, row);
    }

    final void become(int position, OperationPlan.Row row) {
        this.position = position;
        labels = row.labels();
        side = row.side();
        measure = row.measure();
        if (!categories.equals(row.categories())) {
            categories.clear();
            categories.addAll(row.categories());
        }
        unit = row.unit();
        checks = row.checks();
        partOf = row.partOf();
    }

    public String code() {
        return code;
    }

    public Labels labels() {
        return labels;
    }

    public Side side() {
        return side;
    }

    public Measure measure() {
        return measure;
    }

    /** What it counts, descendants included; empty for all. */
    public List<String> categories() {
        return List.copyOf(categories);
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it counts persons or vehicles checked, per 1,000 of which results are shown. */
    public boolean isCheck() {
        return checks;
    }

    /** The indicator that this one is shown under; never added to it. */
    public @Nullable String partOf() {
        return partOf;
    }
}
