package org.jointops.approvals;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jointops.shared.Organisation;

/**
 * Which other organisations are named as taking part in a joint incident, and what each has answered. Their answers are
 * written by the database on their behalf, since the record is not theirs to change.
 */
@Embeddable
public class Participation {

    /** What an organisation that was asked has said. */
    public enum Answer {
        ASKED,
        CONFIRMED,
        REFUSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Of a record that nobody else took part in. */
    public static final Participation NONE = new Participation();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> participants = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> confirmed = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> refused = new ArrayList<>();

    /** Names who takes part; the answers of those who stay named stand. */
    public void name(List<Organisation> organisations) {
        participants = organisations.stream().map(Organisation::code).toList();
        confirmed = confirmed.stream().filter(participants::contains).toList();
        refused = refused.stream().filter(participants::contains).toList();
    }

    /** Asks everybody anew: what they answered was said of the record as it was. */
    public void askAgain() {
        confirmed = new ArrayList<>();
        refused = new ArrayList<>();
    }

    public List<Organisation> organisations() {
        return participants.stream().map(Organisation::the).toList();
    }

    public boolean isAskedOf(Organisation organisation) {
        return participants.contains(organisation.code());
    }

    public boolean isConfirmedBy(Organisation organisation) {
        return confirmed.contains(organisation.code());
    }

    /** What an organisation has answered; nothing if it is not named. */
    public Optional<Answer> of(Organisation organisation) {
        if (!isAskedOf(organisation)) {
            return Optional.empty();
        }
        return Optional.of(
                isConfirmedBy(organisation)
                        ? Answer.CONFIRMED
                        : refused.contains(organisation.code()) ? Answer.REFUSED : Answer.ASKED);
    }
}
