package org.jointops.api;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointops.rest.ListDocument;
import org.jointops.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the description says and what the code does are the same. */
class ApiDescriptionTest {

    private static final ApiDescription DESCRIPTION = ApiDescription.shipped();

    private static final List<Class<?>> CLASSES = classes();

    /** By which name the description calls each shape of the API. */
    private static final Map<String, String> SHAPES = Map.ofEntries(
            entry("QuantityDraft", "Quantity"),
            entry("MeResource.Account", "Account"),
            entry("ReferenceResource.RegionRow", "Region"),
            entry("ReferenceResource.UnitRow", "ReportingUnit"),
            entry("ReferenceResource.CheckpointRow", "Checkpoint"),
            entry("CheckpointDraft", "CheckpointDraft"),
            entry("UnitDraft", "UnitDraft"),
            entry("CatalogueDraft", "CatalogueEntry"),
            entry("OperationDraft", "OperationDraft"),
            entry("OperationDraft.IndicatorDraft", "Indicator"),
            entry("OperationDocument", "OperationDocument"),
            entry("OperationResource.Closing", "Closing"),
            entry("OperationResource.Reopening", "Reopening"),
            entry("UserDraft", "UserDraft"),
            entry("PasswordDraft", "PasswordReset"),
            entry("UserDocument", "User"),
            entry("UserRow", "UserRow"),
            entry("CaseDraft", "CaseDraft"),
            entry("CaseDocument", "CaseDocument"),
            entry("CaseRow", "CaseRow"),
            entry("IncidentDraft.Place", "Place"),
            entry("IncidentDraft.OffenceDraft", "Offence"),
            entry("ConfiscationDraft", "Confiscation"),
            entry("DetentionDraft", "Detention"),
            entry("DetentionDraft.Person", "Person"),
            entry("DetentionDraft.Wanted", "Wanted"),
            entry("DetentionDraft.Custody", "Custody"),
            entry("GroupDraft", "Group"),
            entry("Step", "Step"),
            entry("Step.Detail", "Detail"),
            entry("ReturnDraft", "Return"),
            entry("ReturnDraft.Comment", "Comment"),
            entry("ApprovalDraft", "Approval"),
            entry("ApprovalDraft.Correction", "Correction"),
            entry("VoidDraft", "Void"),
            entry("SharingDraft", "SharingChange"),
            entry("ReleaseDraft", "Release"),
            entry("AnswerDraft", "Participation"),
            entry("CaseDocument.Participant", "Participant"),
            entry("SummaryDraft", "ReturnDraft"),
            entry("SummaryDraft.Line", "ReturnLine"),
            entry("SummaryDocument", "ReturnDocument"),
            entry("SummaryRow", "ReturnRow"),
            entry("ResultDocument", "Results"),
            entry("ResultDocument.Line", "ResultRow"),
            entry("ResultDocument.Group", "ResultGroup"),
            entry("ResultDocument.Hit", "Hit"),
            entry("ResultDocument.HitGroup", "HitGroup"),
            entry("EditionDraft", "EditionDraft"),
            entry("CommuniqueDraft", "Communique"),
            entry("EditionDocument", "EditionDocument"),
            entry("EditionDocument.SealLine", "Seal"),
            entry("EditionDocument.FigureLine", "EditionFigure"),
            entry("EditionDocument.GroupLine", "EditionGroup"),
            entry("EditionDocument.ChangeLine", "EditionChange"),
            entry("EditionDocument.ReasonLine", "EditionReason"),
            entry("EditionDocument.FileLine", "EditionFile"),
            entry("EditionRow", "EditionRow"),
            entry("VerificationDocument", "Verification"),
            entry("SituationRow", "SituationRow"),
            entry("SituationDocument", "SituationDocument"),
            entry("SituationDocument.Records", "SituationRecords"),
            entry("SituationDocument.Line", "SituationLine"),
            entry("SituationDocument.Figures", "SituationFigures"),
            entry("SituationDocument.Group", "SituationGroup"),
            entry("RecipientsDraft", "SituationRecipients"),
            entry("MapDocument", "Map"),
            entry("MapDocument.Area", "MapRegion"),
            entry("MapDocument.Spot", "MapSpot"),
            entry("TrailRow", "TrailEntry"),
            entry("TrailRow.Changed", "TrailChange"),
            entry("TrailHead", "TrailHead"),
            entry("TrailCheck", "TrailCheck"),
            entry("ProblemDocument", "Problem"),
            entry("ProblemDocument.Line", "Violation"));

    /** Drafts that are no body of their own: parts of others by inheritance, and the parameters of lists; and a row that is no JSON. */
    private static final Set<String> NO_BODIES = Set.of(
            "IncidentDraft",
            "CaseFilter.Draft",
            "ReturnFilter.Draft",
            "UserFilter.Draft",
            "TrailFilter.Draft",
            "FigureFilter.Draft",
            "MapFilter.Draft",
            "ResultTable.Row");

    /** Schemas that are words or texts, not shapes. */
    private static final Set<String> WORDS = Set.of(
            "Money",
            "Unit",
            "Qualifier",
            "Labels",
            "Organisation",
            "Status",
            "Sharing",
            "Handling",
            "Dimension",
            "Role",
            "ProblemCode",
            "ViolationCode");

    @Test
    void namesEveryAddressAndMethodAndNoOther() {
        assertThat(DESCRIPTION.operations())
                .isEqualTo(methods().map(ApiDescriptionTest::name).collect(toSet()));
    }

    @TestFactory
    Stream<DynamicTest> namesEveryParameterOf() {
        return methods()
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    var described =
                            DESCRIPTION.parameters(verb(method).toLowerCase(Locale.ROOT), address(method)).stream()
                                    .map(parameter -> parameter.get("in") + " " + parameter.get("name"))
                                    .collect(toSet());
                    assertThat(described).isEqualTo(parameters(method));
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatABodyIsOf() {
        return methods()
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    var operation = DESCRIPTION.operation(verb(method).toLowerCase(Locale.ROOT), address(method));
                    var content = ApiDescription.map(
                            ApiDescription.map(operation.get("requestBody")).get("content"));
                    var schema = ApiDescription.map(
                            ApiDescription.map(content.get("application/json")).get("schema"));
                    assertThat(schema.get("$ref"))
                            .isEqualTo(body(method)
                                    .map(type -> "#/components/schemas/" + SHAPES.get(simpleName(type)))
                                    .findAny()
                                    .orElse(null));
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysHowItIsRefused() {
        return methods()
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    var operation = DESCRIPTION.operation(verb(method).toLowerCase(Locale.ROOT), address(method));
                    var statuses =
                            ApiDescription.map(operation.get("responses")).keySet();
                    assertThat(statuses).contains("401", "500");
                    if (body(method).findAny().isPresent()) {
                        assertThat(statuses).contains("400", "413", "415");
                    }
                    if (verb(method).equals("PUT")) {
                        assertThat(statuses).contains("409");
                        assertThat(statuses.contains("428")).isEqualTo(!isAction(method));
                    }
                    if (address(method).contains("{")) {
                        assertThat(statuses).contains("404");
                    }
                }));
    }

    /** A step that is taken, with the version if it is sent, beside documents that are replaced, never without. */
    private static boolean isAction(Method method) {
        return address(method).endsWith("/sharing");
    }

    @TestFactory
    Stream<DynamicTest> hasEveryFieldOf() {
        return SHAPES.entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.getValue(), () -> assertDescribes(shape.getValue(), shape(shape.getKey()))));
    }

    @Test
    void knowsEveryShape() {
        assertThat(CLASSES.stream()
                        .filter(ApiDescriptionTest::isShape)
                        .map(ApiDescriptionTest::simpleName)
                        .filter(name -> !NO_BODIES.contains(name)))
                .isSubsetOf(SHAPES.keySet());
    }

    @Test
    void hasNoSchemaThatIsNoShape() {
        var lists = DESCRIPTION.schemas().keySet().stream().filter(name -> name.endsWith("List"));
        lists.forEach(name -> assertThat(DESCRIPTION.properties(name).keySet())
                .isEqualTo(fields(ListDocument.class).keySet()));
        assertThat(DESCRIPTION.schemas().keySet().stream().filter(name -> !name.endsWith("List")))
                .allMatch(name -> SHAPES.containsValue(name) || WORDS.contains(name));
    }

    @Test
    void explainsEveryFieldParameterAndSchema() {
        DESCRIPTION.schemas().forEach((name, schema) -> {
            assertThat(ApiDescription.map(schema)).as(name).containsKey("description");
            DESCRIPTION
                    .properties(name)
                    .forEach((field, property) -> assertThat(property.containsKey("description")
                                    || property.containsKey("$ref")
                                    || property.containsKey("allOf"))
                            .as(name + "." + field)
                            .isTrue());
        });
        methods()
                .forEach(method -> DESCRIPTION
                        .parameters(verb(method).toLowerCase(Locale.ROOT), address(method))
                        .forEach(parameter -> assertThat(parameter).containsKeys("description", "schema")));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(DESCRIPTION.references())
                .allSatisfy(reference -> assertThat(DESCRIPTION.follow(Map.of("$ref", reference)))
                        .isNotEmpty());
    }

    @Test
    void listsEveryCodeOfAProblem() {
        assertThat(DESCRIPTION.words("ProblemCode")).doesNotHaveDuplicates();
        assertThat(spoken("problem.")).isEqualTo(Set.copyOf(DESCRIPTION.words("ProblemCode")));
        assertThat(DESCRIPTION.words("ProblemCode")).containsAll(used(PROBLEM));
        assertThat(DESCRIPTION.words("ProblemCode")).allMatch(ApiDescriptionTest::isInTheCode);
    }

    @Test
    void listsEveryCodeOfAViolation() {
        assertThat(DESCRIPTION.words("ViolationCode")).doesNotHaveDuplicates();
        assertThat(spoken("violation.")).isEqualTo(Set.copyOf(DESCRIPTION.words("ViolationCode")));
        assertThat(DESCRIPTION.words("ViolationCode")).containsAll(used(VIOLATION));
        assertThat(DESCRIPTION.words("ViolationCode")).allMatch(ApiDescriptionTest::isInTheCode);
    }

    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.(?:unreadable|forbidden|conflict|unauthenticated)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern VIOLATION =
            Pattern.compile("refuse\\(\\s*\"([a-z-]+)\"|Problem\\s*\\.invalid\\(\\s*\"[\\w.-]+\",\\s*\"([a-z-]+)\"");

    /** The codes that have a sentence in every language. */
    private static Set<String> spoken(String prefix) {
        var inEach = Messages.LANGUAGES.stream()
                .map(language -> keys(language).stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .collect(toSet()))
                .toList();
        assertThat(inEach).allMatch(inEach.get(0)::equals);
        return inEach.get(0);
    }

    private static Set<String> keys(Locale language) {
        var suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        return Sources.properties("/org/jointops/shared/messages" + suffix + ".properties")
                .stringPropertyNames();
    }

    private static Set<String> used(Pattern pattern) {
        return pattern.matcher(Sources.main())
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.groupCount() > 1 ? match.group(2) : null))
                .filter(code -> code != null)
                .collect(toSet());
    }

    private static boolean isInTheCode(String code) {
        return Sources.main().contains("\"" + code + "\"");
    }

    private static void assertDescribes(String schema, Class<?> shape) {
        var fields = fields(shape);
        var properties = DESCRIPTION.properties(schema);
        assertThat(properties.keySet()).isEqualTo(fields.keySet());
        properties.forEach((name, property) ->
                assertThat(DESCRIPTION.type(property)).as(name).isIn(types(fields.get(name))));
        if (shape.isRecord() || simpleName(shape).contains("Document")) {
            var always = new TreeSet<String>();
            fields.forEach((name, field) -> {
                if (!isNullable(field) && declares(shape, name)) {
                    always.add(name);
                }
            });
            assertThat(DESCRIPTION.required(schema)).containsAll(always);
        }
    }

    private static boolean declares(Class<?> shape, String field) {
        return shape.isRecord()
                || Arrays.stream(shape.getDeclaredFields())
                        .anyMatch(f -> f.getName().equals(field));
    }

    private static List<String> types(@Nullable AnnotatedElement element) {
        if (element == null) {
            return List.of();
        }
        if (element.isAnnotationPresent(JsonbTypeAdapter.class)) {
            return List.of("number", "integer");
        }
        var type = type(element);
        if (type == String.class || type == Instant.class || type == LocalDate.class) {
            return List.of("string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("boolean");
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return List.of("integer");
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of("array");
        }
        return Number.class.isAssignableFrom(type) ? List.of("number") : List.of("object");
    }

    private static Class<?> type(AnnotatedElement element) {
        return element instanceof java.lang.reflect.Field field
                ? field.getType()
                : ((java.lang.reflect.RecordComponent) element).getType();
    }

    private static boolean isNullable(AnnotatedElement element) {
        AnnotatedType type = element instanceof java.lang.reflect.Field field
                ? field.getAnnotatedType()
                : ((java.lang.reflect.RecordComponent) element).getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class) || element.isAnnotationPresent(JsonbNillable.class);
    }

    /** What of a shape stands in JSON, by name. */
    private static Map<String, AnnotatedElement> fields(Class<?> shape) {
        var fields = new LinkedHashMap<String, AnnotatedElement>();
        if (shape.isRecord()) {
            Arrays.stream(shape.getRecordComponents()).forEach(part -> fields.put(part.getName(), part));
        } else {
            Arrays.stream(shape.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.isAnnotationPresent(JsonbTransient.class))
                    .forEach(field -> fields.put(field.getName(), field));
        }
        return fields;
    }

    private static Class<?> shape(String name) {
        return CLASSES.stream()
                .filter(type -> simpleName(type).equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no class " + name));
    }

    private static boolean isShape(Class<?> type) {
        return Pattern.matches("(.*\\.)?\\w*(Draft|Document|Row)(\\.\\w+)?", simpleName(type))
                && Modifier.isPublic(type.getModifiers())
                && !type.equals(ListDocument.class)
                && !fields(type).isEmpty()
                && Stream.of(
                                ".rest.",
                                ".shared.",
                                ".access.",
                                ".audit.",
                                ".approvals.",
                                ".operations.",
                                ".directory.",
                                ".incidents.",
                                ".confiscations.",
                                ".detentions.",
                                ".cases.",
                                ".returns.",
                                ".reporting.",
                                ".editions.",
                                ".situations.")
                        .anyMatch(room -> (type.getPackageName() + ".").endsWith(room));
    }

    private static String simpleName(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : simpleName(outer) + "." + type.getSimpleName();
    }

    private static Stream<Method> methods() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !verb(method).isEmpty());
    }

    private static String name(Method method) {
        return verb(method) + " " + address(method);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findAny()
                .orElse("");
    }

    private static String address(Method method) {
        return Stream.of(
                        "api",
                        method.getDeclaringClass().getAnnotation(Path.class).value(),
                        method.isAnnotationPresent(Path.class)
                                ? method.getAnnotation(Path.class).value()
                                : "")
                .filter(part -> !part.isEmpty())
                .map(part -> "/" + part)
                .reduce("", String::concat);
    }

    private static Set<String> parameters(Method method) {
        var names = new TreeSet<String>(Set.of("header Accept-Language"));
        Matcher inPath = Pattern.compile("\\{(\\w+)}").matcher(address(method));
        while (inPath.find()) {
            names.add("path " + inPath.group(1));
        }
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add("query " + parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(HeaderParam.class)) {
                names.add("header " + parameter.getAnnotation(HeaderParam.class).value());
            }
            if (parameter.isAnnotationPresent(PathParam.class)) {
                names.add("path " + parameter.getAnnotation(PathParam.class).value());
            }
        }
        filterOf(method).forEach(field -> names.add("query " + field));
        return names;
    }

    /** A list's filters are the fields of the draft of its filter. */
    private static Set<String> filterOf(Method method) {
        return switch (name(method)) {
            case "GET /api/cases", "GET /api/cases.{format}" ->
                fields(shape("CaseFilter.Draft")).keySet();
            case "GET /api/summary-returns" ->
                fields(shape("ReturnFilter.Draft")).keySet();
            case "GET /api/operations/{code}/results",
                    "GET /api/operations/{code}/results.{format}",
                    "GET /api/operations/{code}/pictures/{picture}.svg" ->
                fields(shape("FigureFilter.Draft")).keySet();
            case "GET /api/trail" -> fields(shape("TrailFilter.Draft")).keySet();
            default -> Set.of();
        };
    }

    private static Stream<Class<?>> body(Method method) {
        var bodies = new ArrayList<Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.getAnnotations().length == 0 && SHAPES.containsKey(simpleName(parameter.getType()))) {
                bodies.add(parameter.getType());
            }
        }
        return bodies.stream();
    }

    private static List<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jointops").stream()
                        .filter(type ->
                                !type.isAnonymousClass() && !type.getName().endsWith("package-info"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** The sources and resources of the product as texts. */
    private static final class Sources {

        private static @Nullable String main;

        static synchronized String main() {
            if (main == null) {
                try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
                    var text = new StringBuilder();
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(file -> {
                                try {
                                    text.append(Files.readString(file));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
                    main = text.toString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return main;
        }

        static java.util.Properties properties(String name) {
            var properties = new java.util.Properties();
            try (var file = ApiDescriptionTest.class.getResourceAsStream(name)) {
                properties.load(new java.io.InputStreamReader(
                        java.util.Objects.requireNonNull(file), java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }
    }
}
