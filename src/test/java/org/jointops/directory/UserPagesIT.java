package org.jointops.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointops.browser.BrowserTest;
import org.jointops.stack.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPagesIT extends BrowserTest {

    private static final String ADMINISTRATOR = "ru-border-admin";
    private static final String UNIT = "RU-BORDER-ORE-1";

    private final People people = new People(product());

    @AfterEach
    void removeWhoWasMade() {
        people.removeAll();
    }

    @Test
    void anAdministratorAddsAPersonAndIsToldTheirPasswordOnce() {
        var login = people.login();
        var administrator = signIn(ADMINISTRATOR)
                .follow("People")
                .sees("ru-border-officer")
                .seesNo("ru-customs-officer")
                .hasNoSeriousViolation()
                .fitsAPhone()
                .follow("Add a person")
                .fill("Login", login)
                .fill("Family name", "Сидоров")
                .fill("Given name", "Пётр")
                .fill("E-mail", login + "@joint-operations.example")
                .choose("Unit", "Border detachment, Chelyabinsk Region")
                .hasNoSeriousViolation()
                .fitsAPhone()
                .press("Add the person")
                .sees("Some fields need your attention.");
        administrator.tick("Field officer").press("Add the person").sees("Temporary password");
        var password = administrator.page().locator(".secret").last().textContent();
        assertThat(password).hasSizeGreaterThan(15);

        administrator.follow("To the account").seesNo(password).reads("Family name", "Сидоров");
        assertThat(people.inKeycloak(login).orElseThrow().getBoolean("enabled")).isTrue();
    }

    @Test
    void aMoveIsSeenInTheSessionThatIsOpenAlready() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var person = signIn(login).sees("Record a case").seesNo("To approve");

        signIn(ADMINISTRATOR)
                .open("/user?name=" + login)
                .tick("Supervisor")
                .press("Save")
                .sees("It counts from the person’s next step on.");

        person.reload().sees("To approve");
    }

    @Test
    void whoIsDisabledIsLedOutOfTheOpenSession() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var person = signIn(login).sees("Record a case");

        signIn(ADMINISTRATOR)
                .open("/user?name=" + login)
                .press("Disable the account")
                .sees("The account is disabled, and its sessions have ended.");

        person.reload();
        assertThat(person.where()).startsWith(product().keycloakUrl());
    }

    @Test
    void aResetPasswordIsToldAndTheOwnAccountIsLeftToOthers() {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var administrator = signIn(ADMINISTRATOR)
                .open("/user?name=" + login)
                .press("Reset the password")
                .sees("Temporary password")
                .press("End the sessions")
                .sees("The sessions have ended.")
                .hasNoSeriousViolation()
                .fitsAPhone();

        administrator
                .open("/user?name=" + ADMINISTRATOR)
                .seesNo("Disable the account")
                .sees("Another administrator changes your roles.");
        administrator.open("/user?name=ru-customs-officer").sees("There is no such page");
    }

    @Test
    void anAdministratorAddsAUnitAndChangesItsName() {
        var administrator = signIn("ru-interior-admin")
                .follow("Units")
                .sees("Police department, Orenburg Region")
                .hasNoSeriousViolation()
                .fitsAPhone()
                .choose("Region where it is placed", "Samara Region")
                .press("Add a unit")
                .sees("Some fields need your attention.");
        administrator
                .fill("Name in English", "Police department, Bolshaya Chernigovka")
                .press("Add a unit")
                .sees("RU-INTERIOR-SAM-2 is added.")
                .follow("Police department, Bolshaya Chernigovka")
                .fill("Name in English", "Police station, Bolshaya Chernigovka")
                .press("Save")
                .sees("RU-INTERIOR-SAM-2 has its new name.")
                .sees("Police station, Bolshaya Chernigovka");
        administrator.open("/units?code=RU-BORDER-ORE-1").sees("There is no such page");
    }

    @Test
    void onlyAdministratorsSeeThePages() {
        for (var page : new String[] {"/users", "/users/new", "/units", "/rights"}) {
            signIn("ru-border-supervisor").open(page).sees("You may not do this");
        }
        signIn("ru-border-officer").open("/user?name=ru-border-officer").sees("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru-auditor", ADMINISTRATOR})
    void theTableOfRightsIsShownTo(String user) {
        signIn(user)
                .follow("Table of rights")
                .sees("Approve, return, void")
                .sees("The services of that country that take part in the operation")
                .hasNoSeriousViolation()
                .fitsAPhone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void looksTheSameInEveryLanguage(String language) {
        var login = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var administrator = visitor(language).signIn(ADMINISTRATOR);
        administrator.screenshot("people-home-" + language);
        administrator.open("/users").screenshot("people-" + language);
        administrator.open("/users/new").screenshot("people-new-" + language);
        administrator.open("/user?name=" + login).screenshot("people-account-" + language);
        administrator.open("/units").screenshot("people-units-" + language);
        administrator.open("/rights").screenshot("people-rights-" + language);
    }
}
