package org.jointops.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointops.shared.Messages;
import org.jointops.shared.Problem;
import org.jointops.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with what was just sent: a title, and messages at fields. The tags read it. */
@Named
@RequestScoped
public class Errors {

    /** A message at a field. */
    public record Message(String path, String text) {

        /** The address of the field within the page. */
        public String href() {
            return "#" + Paths.anchor(path);
        }
    }

    @Inject
    private Language language;

    @Inject
    private Instance<CodeNames> names;

    private final List<Message> all = new ArrayList<>();
    private @Nullable String title;

    /** Shows a problem: its sentence on top, its violations at their fields too. */
    public void show(Problem problem) {
        var messages = Messages.in(language.getLocale());
        title = messages.problem(problem);
        problem.violations().forEach(v -> all.add(new Message(v.field(), messages.violation(named(v)))));
    }

    private Violation named(Violation violation) {
        return names.isResolvable() ? names.get().in(violation) : violation;
    }

    public boolean isAny() {
        return title != null;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public List<Message> getAll() {
        return List.copyOf(all);
    }

    public boolean has(@Nullable String path) {
        return all.stream().anyMatch(message -> message.path.equals(path));
    }

    /** Whether something is wrong at a path or below it. */
    public boolean below(@Nullable String path) {
        return path != null
                && !path.isEmpty()
                && all.stream()
                        .map(Message::path)
                        .anyMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
    }

    /** The messages at a path, as one text. */
    public String at(@Nullable String path) {
        return all.stream()
                .filter(message -> message.path.equals(path))
                .map(Message::text)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
