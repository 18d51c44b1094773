package io.identifycompliance.cli;

import io.identifycompliance.suite.HarnessVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"identify-compliance " + HarnessVersion.current()};
    }
}
