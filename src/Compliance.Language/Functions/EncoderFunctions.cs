using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the encoders extension.</summary>
internal static class EncoderFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("base64_encode_bytes", "base64.encode", [CelType.Bytes], CelType.String, Kernel.Of<byte[], string>(EncoderKernels.Base64EncodeBytes), "x in base64, padded", "base64.encode(b'hello') ⇶ 'aGVsbG8='", CostKind.Linear),
        Row.Global("base64_decode_string", "base64.decode", [CelType.String], CelType.Bytes, Kernel.Fallible<string, byte[]>(EncoderKernels.Base64DecodeString), "the bytes that x writes in base64, padded or not", "base64.decode('aGVsbG8') ⇶ b'hello'", CostKind.Linear),
    ];
}
