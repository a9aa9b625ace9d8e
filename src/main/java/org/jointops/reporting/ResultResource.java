package org.jointops.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.jointops.reporting.render.Format;
import org.jointops.rest.Download;
import org.jointops.rest.Languages;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The result table for other systems, and as files. */
@Path("operations")
public class ResultResource {

    @Inject
    private Results results;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{code}/results")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("code") String code, @QueryParam("by") @Nullable String by, @Context UriInfo address) {
        var language = Languages.best(headers.getAcceptableLanguages());
        return Response.ok(ResultDocument.of(results.of(code, question(by, address)), language))
                .header("Content-Language", language.getLanguage())
                .build();
    }

    @GET
    @Path("{code}/results.{format}")
    public Response file(
            @PathParam("code") String code,
            @PathParam("format") String extension,
            @QueryParam("by") @Nullable String by,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("table") @Nullable String only,
            @Context UriInfo address) {
        var format = Format.of(extension).orElseThrow(Problem::hidden);
        var language = Languages.asked(lang, headers);
        var whole = ResultSheets.of(
                results.export(code, question(by, address), format.extension(), language.getLanguage()), language);
        var sheet = only == null || only.isBlank()
                ? whole
                : whole.only(only).orElseThrow(() -> Problem.invalid("table", "unknown", only));
        StreamingOutput body = out -> format.write(sheet, out);
        return new Download(code + "-results." + format.extension(), format.mediaType(), language)
                .of(body)
                .build();
    }

    private static Question question(@Nullable String by, UriInfo address) {
        return Question.read(by, FigureFilter.Draft.read(address.getQueryParameters()::getFirst));
    }
}
