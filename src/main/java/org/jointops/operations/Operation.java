package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jointops.access.Officer;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A named operation of several organisations with its period, area and result table. Its zone cuts the days: an event
 * falls into exactly one reporting day.
 */
@Entity
public class Operation {

    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
    private Labels names;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private ZoneId zone;
    private Organisation lead;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "operation_region", joinColumns = @JoinColumn(name = "operation"))
    @Column(name = "region")
    @OrderColumn(name = "position")
    private List<String> regions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "operation_organisation", joinColumns = @JoinColumn(name = "operation"))
    @Column(name = "organisation")
    @OrderColumn(name = "position")
    private List<Organisation> organisations = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "operation", insertable = false, updatable = false)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    private @Nullable String objective;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "source_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "source_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "source_kk"))
    private @Nullable Labels source;

    private boolean invented;
    private String status;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String author;

    @Version
    private int version;

    protected Operation() {}

    Operation(OperationPlan plan, Officer author, Instant now) {
        this.code = plan.code();
        this.author = author.userName();
        this.recordedAt = now;
        this.status = "open";
        become(plan);
    }

    final void become(OperationPlan plan) {
        names = plan.names();
        firstDay = plan.firstDay();
        lastDay = plan.lastDay();
        zone = plan.zone();
        lead = plan.lead();
        become(regions, plan.regions());
        become(organisations, plan.organisations());
        objective = plan.objective();
        legalBasis = plan.legalBasis();
        source = plan.source();
        invented = plan.invented();
        indicators.removeIf(
                old -> plan.indicators().stream().noneMatch(row -> row.code().equals(old.code())));
        for (int i = 0; i < plan.indicators().size(); i++) {
            place(i, plan.indicators().get(i));
        }
    }

    private void place(int position, OperationPlan.Row row) {
        indicator(row.code())
                .ifPresentOrElse(
                        known -> known.become(position, row), () -> indicators.add(new Indicator(code, position, row)));
    }

    void close() {
        status = "closed";
    }

    void reopen() {
        status = "open";
    }

    /** The reporting day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Everyone of a participating organisation reads the operation. */
    public boolean isReadableBy(Officer officer) {
        return officer.findOrganisation().filter(organisations::contains).isPresent();
    }

    public boolean isOpen() {
        return status.equals("open");
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findAny();
    }

    private static <T> void become(List<T> list, List<T> wanted) {
        if (!list.equals(wanted)) {
            list.clear();
            list.addAll(wanted);
        }
    }

    public String code() {
        return code;
    }

    public Labels names() {
        return names;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public ZoneId zone() {
        return zone;
    }

    public Organisation lead() {
        return lead;
    }

    public List<String> regions() {
        return List.copyOf(regions);
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations);
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    public @Nullable String objective() {
        return objective;
    }

    public @Nullable String legalBasis() {
        return legalBasis;
    }

    /** Where its figures come from, if they were published elsewhere. */
    public @Nullable Labels source() {
        return source;
    }

    public boolean isInvented() {
        return invented;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }
}
