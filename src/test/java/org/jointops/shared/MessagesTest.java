package org.jointops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    @Test
    void speaksTheReadersLanguage() {
        assertThat(Messages.in(Locale.UK).text("web.status.approved")).isEqualTo("Approved");
        assertThat(Messages.in(RUSSIAN).text("web.status.approved")).isEqualTo("Утверждено");
        assertThat(Messages.in(KAZAKH).text("web.status.approved")).isEqualTo("Бекітілді");
    }

    @Test
    void speaksEnglishToEveryoneElse() {
        assertThat(Messages.in(Locale.JAPAN).text("web.status.approved")).isEqualTo("Approved");
    }

    @Test
    void showsAKeyThatExistsNowhere() {
        assertThat(Messages.in(RUSSIAN).text("web.no.such.key")).isEqualTo("web.no.such.key");
    }

    @Test
    void groupsNumbersByTheHabitOfTheLanguage() {
        var longText = new Violation("summary", "too-long", List.of(4000, 10_000));

        assertThat(Messages.in(Locale.ENGLISH).violation(longText)).contains("4,000", "10,000");
        assertThat(Messages.in(RUSSIAN).violation(longText)).contains("4\u00a0000", "10\u00a0000");
    }

    @Test
    void choosesTheFormThatARussianNumberAsksFor() {
        var russian = Messages.in(RUSSIAN);

        assertThat(russian.count("web.unit.groups", 21)).isEqualTo("группа");
        assertThat(russian.count("web.unit.groups", 3)).isEqualTo("группы");
        assertThat(russian.count("web.unit.groups", 13)).isEqualTo("групп");
    }
}
