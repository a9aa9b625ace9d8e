package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.jointops.shared.Labels;
import org.jointops.shared.Organisation;

/** A part of an organisation that reports: a border detachment, a customs post, a police department. */
@Entity
@Table(name = "unit")
public class ReportingUnit {

    @Id
    private String code;

    private Organisation organisation;
    private String region;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
    private Labels names;

    private ZoneId zone;

    protected ReportingUnit() {}

    ReportingUnit(String code, Organisation organisation, Region region, Labels names) {
        this.code = code;
        this.organisation = organisation;
        this.region = region.code();
        this.names = names;
        this.zone = region.zone();
    }

    void call(Labels names) {
        this.names = names;
    }

    public String code() {
        return code;
    }

    public Organisation organisation() {
        return organisation;
    }

    public String region() {
        return region;
    }

    public Labels names() {
        return names;
    }

    public ZoneId zone() {
        return zone;
    }
}
