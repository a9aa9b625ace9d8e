package org.jointops.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks of the figures; what can't be read there asks for nothing. */
@Named
@RequestScoped
public class AskedFigures {

    @Inject
    private HttpServletRequest request;

    private @Nullable Question question;

    Question question() {
        var read = question;
        return read != null ? read : (question = read());
    }

    /** The filter as it stands in the address, for the fields that change it. */
    public Map<String, String> getFilter() {
        return question().filter().parameters();
    }

    /** An address that asks the same, with one more parameter. */
    String address(String path, String name, @Nullable String value) {
        var pairs = new ArrayList<String>();
        pairs.add(pair(name, value == null ? "" : value));
        if (question().by() != null) {
            pairs.add(pair("by", question().word()));
        }
        getFilter().forEach((key, text) -> pairs.add(pair(key, text)));
        return path + "?" + String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Question read() {
        var filter = FigureFilter.Draft.read(request::getParameter);
        try {
            return Question.read(request.getParameter("by"), filter);
        } catch (Problem e) {
            return Question.by(null);
        }
    }
}
