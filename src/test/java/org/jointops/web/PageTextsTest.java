package org.jointops.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jointops.shared.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Everything a person reads stands in the message bundles, in all three languages. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/jointops");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("t(?:\\[|\\.of\\(|\\.count\\()'([\\w./-]+)'");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("\"((?:" + String.join("|", Messages.ROOMS) + ")\\.[a-z][\\w./-]*)\"");
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.(?:forbidden|conflict|unauthenticated)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern VIOLATION =
            Pattern.compile("(?:refuse\\(\\s*|Problem\\s*\\.invalid\\([^;]{1,80}?,\\s*)\"([a-z-]+)\"");
    private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many)$");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "label",
            "title",
            "hint",
            "text",
            "alt",
            "placeholder",
            "aria-label",
            "ariaLabel",
            "headerText",
            "none",
            "caption",
            "legend",
            "itemLabel",
            "blank",
            "about",
            "header",
            "emptyMessage");

    @Test
    void everyPageLeavesItsWordsToTheBundles() {
        var literals = pages().flatMap(PageTextsTest::literals).toList();

        assertThat(literals).isEmpty();
    }

    @Test
    void everyPageLeavesStyleAndScriptToTheirFiles() {
        var inline = pages().flatMap(page -> elements(page)
                        .filter(e -> e.hasAttribute("style")
                                || e.getTagName().equals("style")
                                || e.getTagName().equals("script")
                                || e.hasAttribute("onclick"))
                        .map(e -> page + " <" + e.getTagName() + ">"))
                .toList();

        assertThat(inline).isEmpty();
    }

    @Test
    void everyKeyInAPageHasItsText() {
        var missing = pages().flatMap(page ->
                        found(KEY_IN_PAGE, page).filter(key -> !isKnown(key)).map(key -> page + " " + key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasItsText() {
        var missing = code().flatMap(file ->
                        found(KEY_IN_CODE, file).filter(key -> !isKnown(key)).map(key -> file + " " + key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyProblemHasItsSentence() {
        var missing = Stream.concat(keys(PROBLEM, "problem."), keys(VIOLATION, "violation."))
                .filter(key -> !Messages.in(Locale.ENGLISH).has(key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRoomSpeaksAllThreeLanguages() {
        return rooms().map(room -> DynamicTest.dynamicTest(room, () -> {
            assertThat(Messages.ROOMS).contains(room.split("/")[0]);
            assertThat(keys(room, "_ru")).isEqualTo(keys(room, ""));
            assertThat(keys(room, "_kk")).isEqualTo(keys(room, ""));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsAPatternThatCanBeFilled() {
        return rooms().flatMap(room -> Stream.of("", "_ru", "_kk")
                .map(language -> DynamicTest.dynamicTest(
                        room + language,
                        () -> assertThat(texts(room, language).values())
                                .allSatisfy(text -> assertThat(text.toString())
                                        .isNotBlank()
                                        .doesNotContainPattern(LONE_APOSTROPHE)))));
    }

    private static Stream<String> literals(Path page) {
        return elements(page).flatMap(element -> {
            var found = new ArrayList<String>();
            var children = element.getChildNodes();
            for (var i = 0; i < children.getLength(); i++) {
                if (children.item(i).getNodeType() == Node.TEXT_NODE) {
                    found.add(children.item(i).getTextContent());
                }
            }
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                if (isRead(element, attributes.item(i).getNodeName())) {
                    found.add(attributes.item(i).getNodeValue());
                }
            }
            return found.stream()
                    .map(text -> EXPRESSION.matcher(text).replaceAll("").strip())
                    .filter(text -> LETTER.matcher(text).find())
                    .map(text -> page + " <" + element.getTagName() + ">: " + text);
        });
    }

    private static boolean isRead(Element element, String attribute) {
        return READ_BY_PEOPLE.contains(attribute)
                || attribute.equals("value")
                        && element.getTagName().equals("ui:param")
                        && Set.of("title", "heading").contains(element.getAttribute("name"));
    }

    /** A key, the beginning of keys, or the stem of plural forms. */
    private static boolean isKnown(String key) {
        var messages = Messages.in(Locale.ENGLISH);
        return messages.has(key)
                || messages.has(key + ".many")
                || key.endsWith(".")
                        && rooms().flatMap(room -> keys(room, "").stream()).anyMatch(known -> known.startsWith(key));
    }

    private static Stream<String> keys(Pattern pattern, String prefix) {
        return code().flatMap(file -> found(pattern, file))
                .map(code -> prefix + code)
                .distinct();
    }

    private static Set<String> keys(String room, String language) {
        return texts(room, language).stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceAll(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String room, String language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(BUNDLES.resolve(room + "/messages" + language + ".properties"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static Stream<String> rooms() {
        return files(BUNDLES, "messages.properties")
                .map(file -> BUNDLES.relativize(file.getParent()).toString());
    }

    private static Stream<Path> pages() {
        return files(PAGES, ".xhtml");
    }

    private static Stream<Path> code() {
        return files(CODE, ".java");
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(match -> match.group(1));
    }

    private static Stream<Element> elements(Path page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var nodes = factory.newDocumentBuilder().parse(page.toFile()).getElementsByTagName("*");
            var elements = new ArrayList<Element>();
            for (var i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements.stream();
        } catch (Exception e) {
            throw new AssertionError(page + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var walk = Files.walk(root)) {
            List<Path> found = walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
