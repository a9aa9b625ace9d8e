package org.jointops.pictures;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jointops.drawings.Picture;
import org.jointops.operations.Indicator;
import org.jointops.reporting.FigureFilter;
import org.jointops.reporting.Grouping;
import org.jointops.reporting.Question;
import org.jointops.reporting.ResultTable;
import org.jointops.reporting.Results;
import org.jointops.rest.Download;
import org.jointops.rest.Languages;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Charts and the map as files, for papers of one's own. */
@Path("operations")
public class PictureResource {

    private static final String FORMAT = "svg";
    private static final String MAP = "map";

    @Inject
    private Results results;

    @Inject
    private Drawings drawings;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{code}/pictures/{picture}.svg")
    public Response get(
            @PathParam("code") String code,
            @PathParam("picture") String picture,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("lang") @Nullable String lang,
            @Context UriInfo address) {
        var by = picture.equals(MAP) ? Grouping.REGION : Grouping.of(picture).orElseThrow(Problem::hidden);
        var language = Languages.asked(lang, headers);
        var filter = FigureFilter.Draft.read(address.getQueryParameters()::getFirst);
        var table = results.export(code, Question.read(by.code(), filter), FORMAT, language.getLanguage());
        return new Download(code + "-" + picture + ".svg", "image/svg+xml", language)
                .of(drawn(table, picture, indicator(table, indicator), language).svg())
                .build();
    }

    private Picture drawn(ResultTable table, String picture, Indicator indicator, Locale language) {
        if (picture.equals(MAP)) {
            return drawings.map(table, indicator, language);
        }
        return table.by() == Grouping.DAY
                ? drawings.columns(table, indicator, language)
                : drawings.bars(table, indicator, language);
    }

    /** The one that is named; else the first of the result table. */
    private static Indicator indicator(ResultTable table, @Nullable String code) {
        return code == null || code.isBlank()
                ? table.operation().indicators().get(0)
                : table.operation().indicator(code).orElseThrow(() -> Problem.invalid("indicator", "unknown", code));
    }
}
