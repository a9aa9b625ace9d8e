package org.jointops.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a report can be written as. */
public enum Format {
    CSV("text/csv;charset=UTF-8", new CsvWriter()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new WorkbookWriter()),
    PDF("application/pdf", new PdfWriter()),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", new WordWriter()),
    JSON("application/json", new JsonWriter());

    private final String mediaType;
    private final Writer writer;

    Format(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format with the given ending of a file name, such as {@code csv}. */
    public static Optional<Format> of(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(extension))
                .findAny();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes the report to the stream, which stays open; of several tables, CSV holds the first. */
    public void write(Report report, OutputStream out) throws IOException {
        writer.write(report, out);
    }

    /** Writes one format. */
    interface Writer {
        void write(Report report, OutputStream out) throws IOException;
    }
}
