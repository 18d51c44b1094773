package io.identifycompliance.cli;

import io.identifycompliance.engine.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2/4}. */
final class ShardOption implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
        try {
            return Shard.of(text);
        } catch (IllegalArgumentException none) {
            throw new TypeConversionException(none.getMessage() + " Write it as 2/4, the second of four.");
        }
    }
}
