package org.jointops.cases;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.jointops.reporting.render.Format;
import org.jointops.reporting.render.Report;
import org.jointops.rest.Download;
import org.jointops.rest.Languages;
import org.jointops.shared.Problem;
import org.jointops.web.Language;
import org.jspecify.annotations.Nullable;

/** The list of cases as a file of any length, written as it is read: whoever closes the connection stops it. */
@Path("cases.{format}")
public class CaseListResource {

    private static final Set<Format> LISTS = Set.of(Format.CSV, Format.XLSX);

    @Inject
    private ExportingCases exporting;

    @Inject
    private CaseSheet sheet;

    @Inject
    private Language spoken;

    @GET
    public Response list(
            @PathParam("format") String extension,
            @QueryParam("lang") @Nullable String lang,
            @Context UriInfo address) {
        var format = Format.of(extension).filter(LISTS::contains).orElseThrow(Problem::hidden);
        var language = Languages.asked(lang, spoken::getLocale);
        var filter = CaseFilter.Draft.of(address.getQueryParameters()::getFirst).read();
        exporting.begin(filter, format.extension(), language.getLanguage());
        StreamingOutput body = out -> write(format, filter, sheet.of(filter, language), out);
        return new Download("cases." + format.extension(), format.mediaType(), language)
                .of(body)
                .build();
    }

    /** The trail learns of the end, unless the end is that of the database. */
    private void write(Format format, CaseFilter filter, Report report, OutputStream out) throws IOException {
        try {
            format.write(report, out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            try {
                exporting.end(filter, format.extension(), sheet.written(), false);
            } catch (RuntimeException unsaid) {
                e.addSuppressed(unsaid);
            }
            throw e;
        }
        exporting.end(filter, format.extension(), sheet.written(), true);
    }

    static Response file(Format format, Locale language, String name, Report report) {
        StreamingOutput body = out -> format.write(report, out);
        return new Download(name, format.mediaType(), language).of(body).build();
    }
}
