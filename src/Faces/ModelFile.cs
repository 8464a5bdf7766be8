using System.Security.Cryptography;
using CanCuoc.Vocabulary;
using Microsoft.ML.OnnxRuntime;

namespace CanCuoc.Faces;

/// <summary>Model files, each beside its description; a file is run only if it has the hash that its description promises.</summary>
internal static class ModelFile
{
    public static readonly Refusal Missing = new(
        "FAC-02",
        "Thiếu tệp mô hình khuôn mặt; hãy cài lại sản phẩm hoặc chép lại thư mục mô hình.",
        "A face model's file is missing; install the product or copy the folder of models again."
    );

    public static readonly Refusal Altered = new(
        "FAC-03",
        "Tệp mô hình khuôn mặt không đúng mã băm đã công bố nên không được dùng.",
        "A face model's file does not have the hash that its description promises, so it is not used."
    );

    public static readonly Refusal NotAsDescribed = new(
        "FAC-04",
        "Mô hình khuôn mặt không chạy được, hoặc không cho ra kết quả như mô tả.",
        "A face model does not run, or does not give what its description says."
    );

    /// <summary>Where the models that are shipped lie, beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Models");

    /// <summary>The description of a shipped model is part of the program: who alters both files alters the program.</summary>
    public static Outcome<ModelSession> OpenShipped(string name, string folder)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name)!;
        var description = new byte[stream.Length];
        stream.ReadExactly(description);
        return Open(description, name, folder);
    }

    public static Outcome<ModelSession> Open(string name, string folder)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? Open(File.ReadAllBytes(path), name, folder) : FaceModel.Unreadable.For(name);
    }

    private static Outcome<ModelSession> Open(byte[] description, string name, string folder)
    {
        if (FaceModel.Parse(description, name).IsRefused(out var refusal, out var model))
            return refusal;
        if (Read(folder, model.File, model.Sha256).IsRefused(out var reason, out var file))
            return reason;
        FaceCodes? codes = null;
        if (model.Codes is not null)
        {
            if (Read(folder, model.Codes, model.CodesSha256!).IsRefused(out var codesReason, out var codesFile))
                return codesReason;
            codes = FaceCodes.Read(codesFile, model.Outputs);
            if (codes is null)
                return NotAsDescribed.For(model.Codes);
        }
        return Session(model, file, codes) is { } session ? session : NotAsDescribed.For(model.File);
    }

    private static Outcome<byte[]> Read(string folder, string name, string sha256)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return Missing.For(name);
        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexString(SHA256.HashData(bytes)).Equals(sha256, StringComparison.OrdinalIgnoreCase)
            ? bytes
            : Altered.For(name);
    }

    private static ModelSession? Session(FaceModel model, byte[] file, FaceCodes? codes)
    {
        try
        {
            var session = new ModelSession(model, file, codes);
            if (session.IsAsDescribed())
                return session;
            session.Dispose();
        }
        catch (OnnxRuntimeException)
        {
            // what it complains of is of no use to who copies files
        }
        return null;
    }
}
