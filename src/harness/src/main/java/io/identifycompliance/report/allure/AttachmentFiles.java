package io.identifycompliance.report.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Constants;
import io.qameta.allure.Reader;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the results, and takes the type of each attachment from them. Allure's own reader tells the type from the
 * content first, and then takes that of the result all the same: a tenth of the processor time of a run.
 */
final class AttachmentFiles implements Reader, Aggregator2 {
    private final Reader results = new Allure2Plugin();
    private final Map<Path, Attachment> found = new ConcurrentHashMap<>();

    @Override
    public void readResults(Configuration configuration, ResultsVisitor visitor, Path folder) {
        results.readResults(configuration, new ByName(visitor), folder);
    }

    @Override
    public void aggregate(Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
        found.forEach((file, attachment) ->
                storage.addDataFile(Constants.dataPath("attachments", attachment.getSource()), file));
    }

    /** An attachment is known by the name of its file. */
    private static Attachment named(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return new Attachment().setUid(name).setSource(name).setSize(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read.", e);
        }
    }

    private final class ByName implements ResultsVisitor {
        private final ResultsVisitor visitor;

        ByName(ResultsVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public Attachment visitAttachmentFile(Path file) {
            return found.computeIfAbsent(file, AttachmentFiles::named);
        }

        @Override
        public void visitTestResult(TestResult result) {
            visitor.visitTestResult(result);
        }

        @Override
        public void visitExtra(String name, Object object) {
            visitor.visitExtra(name, object);
        }

        @Override
        public void error(String message, Exception cause) {
            visitor.error(message, cause);
        }

        @Override
        public void error(String message) {
            visitor.error(message);
        }
    }
}
