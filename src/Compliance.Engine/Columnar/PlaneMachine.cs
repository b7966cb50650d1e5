using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Engine.Columnar;

/// <summary>How planes are computed with: in vectors of which width, and whether by machine code that is written at run time or by a loop over the steps.</summary>
internal sealed record PlaneMachine(int Bits, bool WritesCode)
{
    /// <summary>The best that this machine has.</summary>
    public static PlaneMachine Best { get; } = new(
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64,
        RuntimeFeature.IsDynamicCodeSupported);

    public PlaneKernels Kernels { get; } = Bits switch
    {
        512 => new PlaneKernels<Plane512>(),
        256 => new PlaneKernels<Plane256>(),
        128 => new PlaneKernels<Plane128>(),
        _ => new PlaneKernels<Plane64>(),
    };

    /// <summary>The parts of a program as methods; null where a loop serves.</summary>
    public PartCode[]? CodeOf(PlaneProgram program) => WritesCode && RuntimeFeature.IsDynamicCodeSupported ? Write(program) : null;

    [RequiresDynamicCode("writes machine code")]
    private PartCode[] Write(PlaneProgram program)
    {
        var vector = Bits switch { 512 => typeof(Vector512<ulong>), 256 => typeof(Vector256<ulong>), 128 => typeof(Vector128<ulong>), _ => typeof(ulong) };
        return [.. program.Parts.Select(p => PlaneCode.Of(p, program.FirstTemporary, vector, Bits / 64))];
    }
}
