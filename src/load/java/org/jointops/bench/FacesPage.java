package org.jointops.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page as a browser holds it: what stands in its forms, what its scripts say that a button or a choice sends, and what
 * a partial answer puts in the place of its parts. Fields are named by their paths, buttons by their words.
 */
final class FacesPage {

    private static final Pattern UPDATE =
            Pattern.compile("<update id=\"([^\"]+)\"><!\\[CDATA\\[(.*?)]]></update>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<eval><!\\[CDATA\\[(.*?)]]></eval>", Pattern.DOTALL);
    private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final Document document;
    private final StringBuilder scripts = new StringBuilder();

    FacesPage(String html) {
        document = Jsoup.parse(html);
        document.select("script")
                .forEach(script -> scripts.append(script.data()).append('\n'));
    }

    /** Where a partial answer leads to, if it leads away. */
    static Optional<String> redirect(String answer) {
        var found = REDIRECT.matcher(answer);
        return found.find() ? Optional.of(Parser.unescapeEntities(found.group(1), true)) : Optional.empty();
    }

    void type(String path, String text) {
        var field = field(path);
        if (field.nameIs("textarea")) {
            field.text(text);
        } else {
            field.attr("value", text);
        }
    }

    void choose(String path, String code) {
        var options = field(path).select("option");
        if (options.stream().noneMatch(option -> option.val().equals(code))) {
            throw new IllegalStateException(path + " does not offer " + code);
        }
        options.forEach(option -> option.removeAttr("selected"));
        options.stream().filter(option -> option.val().equals(code)).forEach(option -> option.attr("selected", true));
    }

    boolean offers(String words) {
        return !buttons(words).isEmpty();
    }

    /** What a press on the button with these words sends. */
    Map<String, Object> pressed(String words) {
        var found = buttons(words);
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no button \"" + words + "\"");
        }
        return sent(found.get(0), "onclick");
    }

    /** What the page sends by itself when the field is changed. */
    Map<String, Object> changed(String path) {
        return sent(field(path), "onchange");
    }

    /** Where its form is sent to. */
    String action(Map<String, Object> sent) {
        var source = document.getElementById(String.valueOf(sent.get("jakarta.faces.source")));
        return form(Objects.requireNonNull(source)).attr("action");
    }

    /** Puts the parts of a partial answer in their places. */
    void take(String answer) {
        var updates = UPDATE.matcher(answer);
        while (updates.find()) {
            put(updates.group(1), updates.group(2));
        }
        var more = SCRIPT.matcher(answer);
        while (more.find()) {
            scripts.append(more.group(1)).append('\n');
        }
    }

    @Override
    public String toString() {
        return document.outerHtml();
    }

    private void put(String id, String content) {
        if (id.contains(VIEW_STATE)) {
            document.select("form[id]").forEach(form -> state(form, content));
            return;
        }
        var place = document.getElementById(id);
        if (place != null) {
            var parts = Jsoup.parseBodyFragment(content).body().children();
            parts.select("script")
                    .forEach(script -> scripts.append(script.data()).append('\n'));
            place.before(parts.outerHtml());
            place.remove();
        }
    }

    /** The state belongs to each form; one that was just put in its place has none yet. */
    private static void state(Element form, String state) {
        form.select("input[name=" + VIEW_STATE + "]").remove();
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", VIEW_STATE)
                .attr("value", state);
    }

    private Map<String, Object> sent(Element source, String event) {
        var script = script(source.id(), event);
        var form = form(source);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source.id());
        fields.put("jakarta.faces.partial.execute", named(script, "p", form, source));
        fields.put("jakarta.faces.partial.render", named(script, "u", form, source));
        if (event.equals("onchange")) {
            fields.put("jakarta.faces.behavior.event", "change");
            fields.put("jakarta.faces.partial.event", "change");
        } else {
            fields.put(source.id(), source.id());
        }
        fields.putAll(held(form));
        nonce().ifPresent(nonce -> fields.put("primefaces.nonce", nonce));
        return fields;
    }

    private static String named(String script, String key, Element form, Element source) {
        var found = Pattern.compile("[{,]" + key + ":\"([^\"]*)\"").matcher(script);
        return found.find() ? found.group(1).replace("@form", form.id()).replace("@this", source.id()) : form.id();
    }

    /** The call that a script of the page, or of a later answer, has registered for an event of an element. */
    private String script(String id, String event) {
        var begin = scripts.lastIndexOf("register('" + id.replace("-", "\\-") + "','" + event + "'");
        if (begin < 0) {
            throw new IllegalStateException("Nothing is sent at " + event + " of " + id);
        }
        var call = scripts.indexOf("PrimeFaces.ab({", begin);
        return scripts.substring(call, scripts.indexOf("})", call));
    }

    private Map<String, Object> held(Element form) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            if (field.hasAttr("disabled") || field.attr("type").equals("checkbox") && !field.hasAttr("checked")) {
                continue;
            }
            fields.put(field.attr("name"), value(field));
        }
        return fields;
    }

    private static String value(Element field) {
        if (field.nameIs("select")) {
            return Optional.ofNullable(field.selectFirst("option[selected]"))
                    .or(() -> Optional.ofNullable(field.selectFirst("option")))
                    .map(Element::val)
                    .orElse("");
        }
        return field.nameIs("textarea") ? field.wholeText() : field.attr("value");
    }

    private List<Element> buttons(String words) {
        return document.select("button").stream()
                .filter(button -> button.text().equals(words))
                .toList();
    }

    private Element field(String path) {
        var found = document.selectFirst("[data-path=\"" + path + "\"]");
        if (found == null) {
            throw new IllegalStateException("There is no field " + path);
        }
        return found;
    }

    private static Element form(Element within) {
        var form = within.closest("form");
        if (form == null) {
            throw new IllegalStateException(within.id() + " stands in no form");
        }
        return form;
    }

    private Optional<String> nonce() {
        var found = NONCE.matcher(scripts);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
