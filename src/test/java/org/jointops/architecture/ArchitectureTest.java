package org.jointops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointops.access.Allowed;
import org.jointops.platform.UseCase;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Path DIAGRAM = Path.of("docs/rooms.puml");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jointops");

    @Test
    void everyImportFollowsAnArrowOfTheDiagram() throws IOException {
        classes()
                .should(adhereToPlantUmlDiagram(DIAGRAM.toUri().toURL(), consideringOnlyDependenciesInDiagram()))
                .check(PRODUCT);
    }

    @Test
    void theDiagramShowsEveryPackageAndNoOther() throws IOException {
        var rooms = new TreeSet<String>();
        var component = Pattern.compile("<<([^>]+)>>").matcher(Files.readString(DIAGRAM));
        while (component.find()) {
            var pattern = component.group(1).replace("..", "");
            rooms.add(pattern.startsWith("org.") ? pattern : "org.jointops." + pattern);
        }
        var packages = PRODUCT.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(rooms);
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching("org.jointops.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void everyMethodOfADoorSaysWhoIsAllowed() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .should()
                .beAnnotatedWith(Allowed.class)
                .check(PRODUCT);
    }

    @Test
    void pagesAndResourcesReachTheDatabaseThroughDoorsOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Page")
                .or()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(PRODUCT);
    }

    @Test
    void webAndRestKnowNoDatabase() {
        noClasses()
                .that(resideInAPackage("org.jointops.web").or(resideInAPackage("org.jointops.rest")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..")
                .check(PRODUCT);
    }

    @Test
    void theTimeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("BusinessClock")
                .should()
                .callMethodWhere(describe("asks the machine what time it is", call -> {
                    var target = call.getTarget();
                    return target.getName().equals("now")
                            && List.of(
                                            Instant.class,
                                            LocalDate.class,
                                            LocalDateTime.class,
                                            OffsetDateTime.class,
                                            ZonedDateTime.class)
                                    .stream()
                                    .anyMatch(time -> target.getOwner().isEquivalentTo(time));
                }))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(describe(
                        "takes the machine's clock",
                        call -> call.getTarget().getOwner().isEquivalentTo(Clock.class)
                                && call.getTarget().getName().startsWith("system")))
                .check(PRODUCT);
    }

    @Test
    void aDoorHasAtMostEightVerbs() {
        assertThat(PRODUCT.stream()
                        .filter(door -> door.isAnnotatedWith(UseCase.class))
                        .filter(door -> door.getMethods().stream()
                                        .filter(ArchitectureTest::isVerb)
                                        .count()
                                > 8)
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    private static boolean isVerb(JavaMethod method) {
        return method.isAnnotatedWith(Allowed.class);
    }
}
