package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jointops.shared.GeoPoint;
import org.jointops.shared.Labels;
import org.jspecify.annotations.Nullable;

/** A place where the border is crossed under control. Shipped as far as it could be sourced; each row says from where. */
@Entity
public class Checkpoint {

    @Id
    private String code;

    private String country;
    private String region;
    private String kind;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
    private Labels names;

    private @Nullable String facing;
    private @Nullable BigDecimal lat;
    private @Nullable BigDecimal lon;
    private String source;

    protected Checkpoint() {}

    Checkpoint(
            String code,
            Region region,
            String kind,
            Labels names,
            @Nullable String facing,
            @Nullable GeoPoint point,
            String source) {
        this.code = code;
        this.country = region.country();
        this.region = region.code();
        this.kind = kind;
        this.names = names;
        this.facing = facing;
        this.lat = point == null ? null : point.lat();
        this.lon = point == null ? null : point.lon();
        this.source = source;
    }

    public String code() {
        return code;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    public String kind() {
        return kind;
    }

    public Labels names() {
        return names;
    }

    public @Nullable String facing() {
        return facing;
    }

    public @Nullable BigDecimal lat() {
        return lat;
    }

    public @Nullable BigDecimal lon() {
        return lon;
    }

    public String source() {
        return source;
    }
}
