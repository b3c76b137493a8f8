package kz.consular.gateway.cli;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * One page with a title, a few lines, space for a signature, and the mark SPECIMEN. It has no date, because the birth
 * dates of the samples move with the calendar.
 */
record SpecimenPaper(SpecimenTitle title, List<String> lines) {
    /** Of the Debian package fonts-dejavu-core; PDFBox's own Liberation Sans lacks ә, ғ, қ, ң, ө, ұ, ү, һ. */
    static final Path FONT = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    private static final String MARK = "ҮЛГІ / ОБРАЗЕЦ / SPECIMEN";
    private static final PDRectangle PAGE = PDRectangle.A5;
    private static final float MARGIN = 34;
    private static final float JPEG_DOTS_PER_INCH = 96;
    private static final float JPEG_QUALITY = 0.5f;

    byte[] asPdf() throws IOException {
        try (var document = new PDDocument()) {
            print(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The same page as a picture. */
    byte[] asJpeg() throws IOException {
        try (var document = Loader.loadPDF(asPdf())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, JPEG_DOTS_PER_INCH, ImageType.RGB);
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            var bytes = new ByteArrayOutputStream();
            try (var output = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(output);
                writer.write(null, new IIOImage(image, null, null), quality);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }
    }

    private void print(PDDocument document) throws IOException {
        document.setDocumentId((long) hashCode()); // instead of the time, so that printing again prints the same
        document.getDocumentInformation().setTitle(MARK + ": " + title.ru());
        var page = new PDPage(PAGE);
        document.addPage(page);
        var font = PDType0Font.load(document, FONT.toFile());
        try (var pen = new PDPageContentStream(document, page)) {
            mark(pen, font);
            var y = PAGE.getHeight() - MARGIN;
            y = write(pen, font, 9, y, "Қазақстан Республикасы · Республика Казахстан");
            y = write(pen, font, 13, y - 18, title.kk());
            y = write(pen, font, 13, y, title.ru());
            y -= 14;
            for (var line : lines) {
                y = write(pen, font, 10, y, line);
            }
            rule(pen, y - 26, "Күні / Дата", font);
            rule(pen, y - 62, "Қолы / Подпись", font);
            write(pen, font, 8, MARGIN + 12, "Бұл адам ойдан шығарылған. Это лицо вымышлено. This person is made up.");
        }
    }

    private static void mark(PDPageContentStream pen, PDFont font) throws IOException {
        pen.beginText();
        pen.setNonStrokingColor(new Color(0xF2B8B5));
        pen.setFont(font, 30);
        pen.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(52), 70, 90));
        pen.showText(MARK);
        pen.endText();
        pen.setNonStrokingColor(Color.BLACK);
    }

    /** Breaks at words; returns where the next line begins. */
    private static float write(PDPageContentStream pen, PDFont font, float size, float top, String text)
            throws IOException {
        var y = top;
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * size > PAGE.getWidth() - 2 * MARGIN) {
                y = showLine(pen, font, size, y, line);
                line = word;
            } else {
                line = longer;
            }
        }
        return showLine(pen, font, size, y, line);
    }

    private static float showLine(PDPageContentStream pen, PDFont font, float size, float y, String line)
            throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(MARGIN, y);
        pen.showText(line);
        pen.endText();
        return y - size * 1.5f;
    }

    private static void rule(PDPageContentStream pen, float y, String label, PDFont font) throws IOException {
        showLine(pen, font, 9, y, label);
        pen.moveTo(MARGIN + 90, y - 2);
        pen.lineTo(PAGE.getWidth() - MARGIN, y - 2);
        pen.stroke();
    }
}
