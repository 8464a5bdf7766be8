using CanCuoc.Imaging;
using Microsoft.ML.OnnxRuntime;

namespace CanCuoc.Faces;

/// <summary>
/// A model that is loaded. It may be run by many threads at once; each run uses one, so that its answer is the same on every machine of a
/// kind and a server with many clients is not slowed by its own parts.
/// </summary>
internal sealed class ModelSession : IDisposable
{
    private readonly InferenceSession session;
    private readonly string input;
    private readonly string[] outputs;

    public ModelSession(FaceModel model, byte[] file, FaceCodes? codes)
    {
        (Model, Codes) = (model, codes);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        session = new InferenceSession(file, options);
        input = session.InputNames[0];
        outputs = [.. session.OutputNames.Take(1)];
    }

    public FaceModel Model { get; }

    /// <summary>Of a descriptor.</summary>
    public FaceCodes? Codes { get; }

    public void Dispose() => session.Dispose();

    /// <summary>Runs it once, on gray.</summary>
    public bool IsAsDescribed() =>
        session is { InputNames.Count: 1, OutputNames.Count: 1 }
        && (Model.Outputs == 0 || Run(Gray(Model.Width, Model.Height)).Length == Model.Outputs);

    /// <summary>What the model says of a picture of its own size.</summary>
    public float[] Run(ColourImage picture)
    {
        var numbers = Numbers(picture);
        using var given = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            numbers.AsMemory(),
            [1, ColourImage.Channels, picture.Height, picture.Width]
        );
        using var run = new RunOptions();
        using var answers = session.Run(run, [input], [given], outputs);
        return answers[0].GetTensorDataAsSpan<float>().ToArray();
    }

    // channel after channel, each less its mean
    private float[] Numbers(ColourImage picture)
    {
        var pixels = picture.Pixels;
        var size = picture.Width * picture.Height;
        var numbers = new float[ColourImage.Channels * size];
        for (var channel = 0; channel < ColourImage.Channels; channel++)
        {
            var into = numbers.AsSpan((Model.IsBlueFirst ? 2 - channel : channel) * size, size);
            var mean = Model.Mean[channel];
            for (int at = 0, from = channel; at < size; at++, from += ColourImage.Channels)
                into[at] = (pixels[from] - mean) * Model.Scale;
        }
        return numbers;
    }

    private static ColourImage Gray(int width, int height)
    {
        var pixels = new byte[ColourImage.Channels * width * height];
        Array.Fill(pixels, (byte)128);
        return new ColourImage(width, height, pixels);
    }
}
