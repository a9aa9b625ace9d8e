package org.jointops.confiscations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.Objects;
import org.jointops.incidents.IncidentNumber;
import org.jointops.operations.CatalogueEntry;
import org.jointops.shared.Dimension;
import org.jointops.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** One seized thing. It is measured in its category's dimension and in no other. */
@Entity
@SecondaryTable(name = Confiscation.MARKS, pkJoinColumns = @PrimaryKeyJoinColumn(name = "confiscation"))
public class Confiscation {

    /** Where the marks that lead to a person stand, apart from the rest. */
    static final String MARKS = "vehicle_mark";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String incident;
    private int position;
    private String category;

    @Column(name = "category_first")
    private @Nullable String categoryFirst;

    private Dimension dimension;

    @Embedded
    private Quantity quantity;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "value_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "value_unit"))
    @AttributeOverride(name = "qualifier", column = @Column(name = "value_qualifier"))
    private @Nullable Quantity value;

    private @Nullable String exhibit;

    @Column(name = "serial_number")
    private @Nullable String serialNumber;

    @Column(table = MARKS)
    private @Nullable String vin;

    @Column(table = MARKS)
    private @Nullable String plate;

    protected Confiscation() {}

    Confiscation(IncidentNumber incident, int position, ConfiscationFacts facts) {
        this.incident = incident.text();
        this.position = position;
        become(facts);
    }

    final void become(ConfiscationFacts facts) {
        if (!facts.category().code().equals(category)) {
            categoryFirst = null;
        }
        category = facts.category().code();
        dimension = facts.quantity().unit().dimension();
        quantity = facts.quantity();
        value = facts.value();
        exhibit = facts.exhibit();
        serialNumber = facts.serialNumber();
        vin = facts.vin();
        plate = facts.plate();
    }

    /** Whether the thing could be of another category, as it was weighed or counted. */
    boolean couldBe(CatalogueEntry entry) {
        return entry.dimension() == dimension;
    }

    void correct(String corrected) {
        categoryFirst = Objects.requireNonNullElse(categoryFirst, category);
        category = corrected;
    }

    public String category() {
        return category;
    }

    /** The reporter's category, where the approver corrected it. */
    public @Nullable String categoryFirst() {
        return categoryFirst;
    }

    public Quantity quantity() {
        return quantity;
    }

    public @Nullable Quantity value() {
        return value;
    }

    public @Nullable String exhibit() {
        return exhibit;
    }

    public @Nullable String serialNumber() {
        return serialNumber;
    }

    public @Nullable String vin() {
        return vin;
    }

    public @Nullable String plate() {
        return plate;
    }
}
