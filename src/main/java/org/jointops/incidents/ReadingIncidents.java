package org.jointops.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointops.operations.Catalogues;
import org.jointops.operations.Operation;
import org.jointops.operations.Operations;
import org.jointops.operations.Places;
import org.jointops.shared.GeoPoint;
import org.jointops.shared.Input;
import org.jointops.shared.Organisation;
import org.jointops.shared.Problem;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads an incident's draft and notes at each field what is not sound. */
@ApplicationScoped
class ReadingIncidents {

    private static final int MOST_ROWS = 200;
    private static final int MOST_OFFENCES = 100_000;

    @Inject
    private Operations operations;

    @Inject
    private Places places;

    @Inject
    private Catalogues catalogues;

    @Inject
    private Clock clock;

    /** The facts, or nothing if something was noted. */
    Optional<IncidentFacts> read(IncidentDraft draft, Organisation owner, Violations violations) {
        var input = new Input(violations);
        var operation = input.text("operation", draft.operation, Input.SHORT).flatMap(code -> operation(input, code));
        var zone = Input.isBlank(draft.zone)
                ? violations.at("zone").<ZoneId>refuse("required")
                : input.zone("zone", draft.zone);
        var occurredAt = occurredAt(input, draft, zone.orElse(null));
        var detectedAt = input.time("detectedAt", draft.detectedAt, zone.orElse(null));
        detectedAt
                .filter(this::isInFuture)
                .ifPresent(t -> violations.at("detectedAt").refuse("in-future"));
        var day = occurredAt.flatMap(t -> operation.flatMap(o -> day(input, o, t)));
        var place = new Input(violations.at("place"));
        var draftPlace = draft.place == null ? new IncidentDraft.Place() : draft.place;
        var region = region(place, draftPlace, operation.orElse(null), day.orElse(null));
        var point = GeoPoint.read(draftPlace.lat, draftPlace.lon, place);
        var checkpoint = checkpoint(place, draftPlace, region.orElse(null));
        var description = place.optional("description", draftPlace.description, Input.SHORT);
        var category = category(input, Catalogues.Kind.INCIDENTS, "category", draft.category, day.orElse(null));
        var summary = input.text("summary", draft.summary, Input.LONG);
        var offences = offences(input, draft, day.orElse(null));
        var participants = participants(input, draft, operation.orElse(null), owner);
        if (!violations.none()
                || operation.isEmpty()
                || occurredAt.isEmpty()
                || zone.isEmpty()
                || day.isEmpty()
                || region.isEmpty()
                || category.isEmpty()
                || summary.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IncidentFacts(
                operation.get().code(),
                occurredAt.get(),
                zone.get(),
                detectedAt.orElse(null),
                day.get(),
                region.get(),
                point.orElse(null),
                checkpoint.orElse(null),
                description.orElse(null),
                category.get(),
                summary.get(),
                offences,
                participants));
    }

    private Optional<Operation> operation(Input input, String code) {
        try {
            return Optional.of(operations.get(code));
        } catch (Problem hidden) {
            return input.violations().at("operation").refuse("unknown", code);
        }
    }

    private Optional<Instant> occurredAt(Input input, IncidentDraft draft, @Nullable ZoneId zone) {
        if (Input.isBlank(draft.occurredAt)) {
            return input.violations().at("occurredAt").refuse("required");
        }
        var time = input.time("occurredAt", draft.occurredAt, zone);
        return time.filter(this::isInFuture).isPresent()
                ? input.violations().at("occurredAt").refuse("in-future")
                : time;
    }

    private static Optional<LocalDate> day(Input input, Operation operation, Instant time) {
        var day = operation.dayOf(time);
        return operation.contains(day)
                ? Optional.of(day)
                : input.violations()
                        .at("occurredAt")
                        .refuse(
                                "outside-operation",
                                operation.firstDay().toString(),
                                operation.lastDay().toString());
    }

    private Optional<String> region(
            Input input, IncidentDraft.Place place, @Nullable Operation operation, @Nullable LocalDate day) {
        var at = input.violations().at("region");
        var region = input.oneOf("region", place.region, places::region);
        if (region.isPresent() && day != null && !region.get().existedOn(day)) {
            return at.refuse("region-not-then", region.get().code());
        }
        if (region.isPresent()
                && operation != null
                && !operation.regions().contains(region.get().code())) {
            return at.refuse("region-not-in-operation", region.get().code());
        }
        return region.map(r -> r.code());
    }

    private Optional<String> checkpoint(Input input, IncidentDraft.Place place, @Nullable String region) {
        if (Input.isBlank(place.checkpoint)) {
            return Optional.empty();
        }
        var checkpoint = input.oneOf("checkpoint", place.checkpoint, places::checkpoint);
        if (checkpoint.isPresent()
                && region != null
                && !checkpoint.get().region().equals(region)) {
            return input.violations().at("checkpoint").refuse("not-in-region", region);
        }
        return checkpoint.map(c -> c.code());
    }

    Optional<String> category(
            Input input, Catalogues.Kind kind, String field, @Nullable String code, @Nullable LocalDate day) {
        var entry = input.oneOf(field, code, c -> catalogues.find(kind, c, null));
        if (entry.isPresent() && day != null && !entry.get().isValidOn(day)) {
            return input.violations()
                    .at(field)
                    .refuse("not-valid-then", entry.get().code());
        }
        return entry.map(e -> e.code());
    }

    private List<IncidentFacts.Offence> offences(Input input, IncidentDraft draft, @Nullable LocalDate day) {
        var rows = input.rows("offences", draft.offences, MOST_ROWS);
        var facts = new ArrayList<IncidentFacts.Offence>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var at = new Input(input.violations().at("offences").row(i));
            var category = category(at, Catalogues.Kind.OFFENCES, "category", row.category, day);
            var count = Input.isBlank(row.count)
                    ? at.violations().at("count").<Integer>refuse("required")
                    : at.wholeNumber("count", row.count, 1, MOST_OFFENCES);
            var qualification = at.optional("qualification", row.qualification, Input.SHORT);
            category.ifPresent(
                    c -> count.ifPresent(n -> facts.add(new IncidentFacts.Offence(c, n, qualification.orElse(null)))));
        }
        return facts;
    }

    private static List<Organisation> participants(
            Input input, IncidentDraft draft, @Nullable Operation operation, Organisation owner) {
        var rows = input.rows("participants", draft.participants, MOST_ROWS);
        var participants = new ArrayList<Organisation>();
        for (int i = 0; i < rows.size(); i++) {
            var at = input.violations().at("participants").row(i);
            var organisation = Organisation.of(rows.get(i));
            if (organisation.isEmpty()) {
                at.refuse("unknown", rows.get(i));
            } else if (operation != null && !operation.organisations().contains(organisation.get())) {
                at.refuse("not-taking-part");
            } else if (organisation.get().equals(owner)) {
                at.refuse("own-organisation");
            } else if (participants.contains(organisation.get())) {
                at.refuse("twice", rows.get(i));
            } else {
                participants.add(organisation.get());
            }
        }
        return participants;
    }

    private boolean isInFuture(Instant time) {
        return time.isAfter(clock.instant());
    }
}
