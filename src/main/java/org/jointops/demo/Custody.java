package org.jointops.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointops.detentions.DetentionDraft;

/** Invents the persons who are detained and the record of their custody. */
final class Custody {

    private static final Set<String> SEVERAL_PERSONS = Set.of("illegal-crossing", "illegal-stay", "organised-crime");

    /** Where a person comes from, how common that is among those detained, and what papers they carry. */
    private record Origin(String citizenship, String names, String document, int weight) {}

    private static final List<Origin> IN_RUSSIA = List.of(
            new Origin("RU", "russian", "паспорт 99 99 999999", 50),
            new Origin("KZ", "kazakh", "N99999999", 24),
            new Origin("KZ", "russian", "N99999999", 6),
            new Origin("UZ", "central-asian", "FA9999999", 12),
            new Origin("TJ", "central-asian", "409999999", 8));
    private static final List<Origin> IN_KAZAKHSTAN = List.of(
            new Origin("KZ", "kazakh", "N99999999", 50),
            new Origin("KZ", "russian", "N99999999", 12),
            new Origin("RU", "russian", "паспорт 99 99 999999", 22),
            new Origin("UZ", "central-asian", "FA9999999", 16));

    private final Names names = new Names();
    private final Set<String> administrative;

    /** @param administrative the offences that are no crimes */
    Custody(Set<String> administrative) {
        this.administrative = administrative;
    }

    List<DetentionDraft> invent(Dice dice, Scenario scenario, Post post, ZonedDateTime when, boolean complete) {
        var detentions = new ArrayList<DetentionDraft>();
        if (dice.happensIn(scenario.detained())) {
            var several = SEVERAL_PERSONS.contains(scenario.incident()) ? dice.between(1, 4) : 1;
            for (int i = 0; i < several + (dice.happensIn(12) ? 1 : 0); i++) {
                detentions.add(detention(dice, scenario, post, when, complete));
            }
        }
        return detentions;
    }

    private DetentionDraft detention(Dice dice, Scenario scenario, Post post, ZonedDateTime when, boolean complete) {
        var draft = new DetentionDraft();
        var origin = dice.weighed(post.isRussian() ? IN_RUSSIA : IN_KAZAKHSTAN, Origin::weight);
        draft.person = person(dice, origin, when.toLocalDate());
        var arrested = when.plusMinutes(dice.between(0, 50));
        draft.arrestedAt = written(arrested);
        draft.basis = administrative.contains(scenario.offence()) ? "administrative" : "criminal";
        var sought = scenario.incident().equals("wanted-person");
        draft.reason = sought ? "wanted" : scenario.offence();
        if (sought || dice.happensIn(6)) {
            draft.wanted = wanted(dice, origin);
        }
        if (complete || dice.happensIn(40)) {
            draft.custody = custody(dice, post, arrested, origin);
        }
        return draft;
    }

    private DetentionDraft.Person person(Dice dice, Origin origin, LocalDate on) {
        var draft = new DetentionDraft.Person();
        var male = dice.happensIn(84);
        var name = names.invent(dice, origin.names(), male);
        draft.familyName = name.family();
        draft.givenName = name.given();
        draft.patronymic = name.patronymic().isEmpty() ? null : name.patronymic();
        draft.latinName = dice.happensIn(60) ? name.latin() : null;
        draft.sex = male ? "M" : "F";
        var age = dice.happensIn(3) ? dice.between(15, 17) : dice.between(18, 62);
        draft.birthDate = on.minusYears(age).minusDays(dice.between(1, 360)).toString();
        draft.citizenship = origin.citizenship();
        draft.document = dice.happensIn(88) ? dice.fill(origin.document(), "") : null;
        return draft;
    }

    private static DetentionDraft.Wanted wanted(Dice dice, Origin origin) {
        var draft = new DetentionDraft.Wanted();
        draft.by = switch (origin.citizenship()) {
            case "RU" -> dice.oneOf(List.of("МВД России", "Следственный комитет Российской Федерации"));
            case "KZ" -> "Министерство внутренних дел Республики Казахстан";
            default -> "Межгосударственный розыск, СНГ";
        };
        draft.notice = dice.fill("2025/99999", "");
        return draft;
    }

    private DetentionDraft.Custody custody(Dice dice, Post post, ZonedDateTime arrested, Origin origin) {
        var draft = new DetentionDraft.Custody();
        draft.place = post.isRussian()
                ? "Изолятор временного содержания, " + post.regionInRussian()
                : "Уақытша ұстау изоляторы, " + post.regionInKazakh();
        // Most are brought in within the hours the law allows; a few are not, so that the clocks have something to show
        var delivered = arrested.plusMinutes(dice.happensIn(95) ? dice.between(25, 170) : dice.between(200, 420));
        draft.deliveredAt = written(delivered);
        draft.rightsExplainedAt = written(delivered.plusMinutes(dice.between(2, 35)));
        draft.rightsLanguage = origin.citizenship().equals("KZ") && dice.happensIn(60) ? "kk" : "ru";
        draft.officers = officers(dice, post);
        return draft;
    }

    private List<String> officers(Dice dice, Post post) {
        var origin = post.isRussian() || dice.happensIn(20) ? "russian" : "kazakh";
        var officers = new ArrayList<String>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            officers.add(names.invent(dice, origin, dice.happensIn(85)).inShort());
        }
        return officers;
    }

    static String written(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).format(Generator.WITH_OFFSET);
    }
}
