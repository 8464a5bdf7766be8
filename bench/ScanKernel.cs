using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CanCuoc.Bench;

/// <summary>The scans in C of Kernels/scan.c, compiled for this machine. Null where there is no compiler.</summary>
internal sealed unsafe class ScanKernel : IDisposable
{
    private readonly nint library;
    private readonly delegate* unmanaged<byte*, nuint, ulong> read;
    private readonly delegate* unmanaged<byte*, nuint, nuint, byte*, nuint, int, ulong> dot;

    private ScanKernel(nint library)
    {
        this.library = library;
        read = (delegate* unmanaged<byte*, nuint, ulong>)NativeLibrary.GetExport(library, "read_all");
        var export = NativeLibrary.GetExport(library, "dot_batch");
        dot = (delegate* unmanaged<byte*, nuint, nuint, byte*, nuint, int, ulong>)export;
    }

    public static ScanKernel? Compile(string folder)
    {
        var (source, compiled) = (Path.Combine(folder, "scan.c"), Path.Combine(folder, "scan.so"));
        using (var text = Assembly.GetExecutingAssembly().GetManifestResourceStream("CanCuoc.Bench.Kernels.scan.c")!)
        using (var file = File.Create(source))
            text.CopyTo(file);
        try
        {
            string[] arguments = ["-O3", "-march=native", "-shared", "-fPIC", source, "-o", compiled];
            using var compiler = Process.Start("cc", arguments);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? new ScanKernel(NativeLibrary.Load(compiled)) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public ulong Read(byte* bytes, long length) => read(bytes, (nuint)length);

    /// <summary>How many scores of all queries with all rows reach the bar.</summary>
    public ulong Dot(byte* rows, long count, int length, ReadOnlySpan<byte> queries, int bar)
    {
        fixed (byte* codes = queries)
            return dot(rows, (nuint)count, (nuint)length, codes, (nuint)(queries.Length / length), bar);
    }

    public void Dispose() => NativeLibrary.Free(library);
}
