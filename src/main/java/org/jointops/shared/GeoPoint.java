package org.jointops.shared;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A point on the ground, WGS 84, in decimal degrees. */
@Embeddable
public record GeoPoint(BigDecimal lat, BigDecimal lon) {}
