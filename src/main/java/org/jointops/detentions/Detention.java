package org.jointops.detentions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jointops.incidents.IncidentNumber;
import org.jointops.shared.Input;
import org.jointops.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A person held in connection with an incident, and the record of the holding. It can't be approved without its reason,
 * the time of arrest, the place of custody and the time of delivery there, the officers, and when and in which language
 * rights were explained (UN Body of Principles, Principles 12 to 14).
 */
@Entity
@SecondaryTable(name = Detention.PERSON, pkJoinColumns = @PrimaryKeyJoinColumn(name = "detention"))
public class Detention {

    /** Where personal data stand, apart from the rest: hidden from whom they are not released to. */
    static final String PERSON = "detained_person";

    /** The reason of a detention that is no offence: the person was sought. */
    static final String WANTED = "wanted";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String incident;
    private int position;

    @Column(name = "family_name", table = PERSON)
    private @Nullable String familyName;

    @Column(name = "given_name", table = PERSON)
    private @Nullable String givenName;

    @Column(table = PERSON)
    private @Nullable String patronymic;

    @Column(name = "latin_name", table = PERSON)
    private @Nullable String latinName;

    @Column(name = "birth_date", table = PERSON)
    private @Nullable LocalDate birthDate;

    private @Nullable String sex;
    private @Nullable String citizenship;

    @Column(table = PERSON)
    private @Nullable String document;

    private String basis;
    private @Nullable String reason;

    @Column(name = "reason_text")
    private @Nullable String reasonText;

    @Column(name = "arrested_at")
    private @Nullable Instant arrestedAt;

    @Column(name = "wanted_by")
    private @Nullable String wantedBy;

    @Column(name = "wanted_notice", table = PERSON)
    private @Nullable String wantedNotice;

    @Column(name = "custody_place")
    private @Nullable String custodyPlace;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> officers = List.of();

    @Column(name = "rights_explained_at")
    private @Nullable Instant rightsExplainedAt;

    @Column(name = "rights_language")
    private @Nullable String rightsLanguage;

    protected Detention() {}

    Detention(IncidentNumber incident, int position, DetentionFacts facts) {
        this.incident = incident.text();
        this.position = position;
        become(facts);
    }

    final void become(DetentionFacts facts) {
        var person = facts.person();
        familyName = person.familyName();
        givenName = person.givenName();
        patronymic = person.patronymic();
        latinName = person.latinName();
        birthDate = person.birthDate();
        sex = person.sex();
        citizenship = person.citizenship();
        document = person.document();
        basis = facts.basis();
        reason = facts.reason();
        reasonText = facts.reasonText();
        arrestedAt = facts.arrestedAt();
        wantedBy = facts.wantedBy();
        wantedNotice = facts.wantedNotice();
        var custody = facts.custody();
        custodyPlace = custody.place();
        deliveredAt = custody.deliveredAt();
        officers = List.copyOf(custody.officers());
        rightsExplainedAt = custody.rightsExplainedAt();
        rightsLanguage = custody.rightsLanguage();
    }

    /** Notes what an approval still misses. */
    void requireComplete(Violations violations) {
        require(reason != null, violations.at("reason"));
        require(arrestedAt != null, violations.at("arrestedAt"));
        var custody = violations.at("custody");
        require(custodyPlace != null, custody.at("place"));
        require(deliveredAt != null, custody.at("deliveredAt"));
        require(!officers.isEmpty(), custody.at("officers"));
        require(rightsExplainedAt != null, custody.at("rightsExplainedAt"));
        require(!Input.isBlank(rightsLanguage), custody.at("rightsLanguage"));
    }

    private static void require(boolean there, Violations at) {
        if (!there) {
            at.refuse("required");
        }
    }

    /** Whether the person was sought. */
    public boolean isWanted() {
        return WANTED.equals(reason) || wantedBy != null;
    }

    /** Null where it is hidden from the reader. */
    public @Nullable String familyName() {
        return familyName;
    }

    public @Nullable String givenName() {
        return givenName;
    }

    public @Nullable String patronymic() {
        return patronymic;
    }

    public @Nullable String latinName() {
        return latinName;
    }

    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable String sex() {
        return sex;
    }

    public @Nullable String citizenship() {
        return citizenship;
    }

    public @Nullable String document() {
        return document;
    }

    public String basis() {
        return basis;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String reasonText() {
        return reasonText;
    }

    public @Nullable Instant arrestedAt() {
        return arrestedAt;
    }

    public @Nullable String wantedBy() {
        return wantedBy;
    }

    public @Nullable String wantedNotice() {
        return wantedNotice;
    }

    public @Nullable String custodyPlace() {
        return custodyPlace;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public List<String> officers() {
        return List.copyOf(officers);
    }

    public @Nullable Instant rightsExplainedAt() {
        return rightsExplainedAt;
    }

    public @Nullable String rightsLanguage() {
        return rightsLanguage;
    }
}
