using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Faces;

/// <summary>A face that was found: its box, and its 68 places.</summary>
public sealed record Face(FaceBox Box, FaceLandmarks Landmarks);

/// <summary>
/// Finds faces, their places and their embeddings. It holds three models (detector, landmarks, descriptor), may be used by many threads at
/// once, and is opened once a process.
/// </summary>
public sealed class FaceReader : IDisposable
{
    public static readonly Refusal NoFace = new(
        "FAC-05",
        "Không tìm thấy khuôn mặt nào trong ảnh; cần ảnh chính diện, đủ sáng, mặt không bị che.",
        "No face was found in the picture; it takes one from the front, in enough light, with nothing before the face."
    );

    public static readonly Refusal SeveralFaces = new(
        "FAC-06",
        "Trong ảnh có nhiều hơn một khuôn mặt; hãy chụp riêng một người.",
        "There is more than one face in the picture; take one person alone."
    );

    public static readonly Refusal OnItsSide = new(
        "FAC-07",
        "Ảnh bị xoay ngang hoặc lộn ngược; hãy xoay ảnh cho thẳng đứng.",
        "The picture lies on its side or upside down; turn it upright."
    );

    public static readonly Refusal TooSmall = new(
        "FAC-08",
        "Khuôn mặt trong ảnh quá nhỏ: khoảng cách hai mắt dưới 24 điểm ảnh; hãy chụp gần hơn.",
        "The face in the picture is too small: fewer than 24 pixels between the eyes; take it from nearer."
    );

    public static readonly Refusal TooLong = new(
        "FAC-09",
        "Ảnh dài hơn 16 lần chiều ngang (hoặc ngược lại) nên không phải là ảnh người.",
        "One side of the picture is more than 16 times the other; it is no picture of a person."
    );

    /// <summary>Pixels between the centres of the eyes; below it an embedding says little (LFW's crops of 90 pixels have about 40).</summary>
    public const double LeastEyeDistance = 24;

    private const int MostAspect = 16;
    private const int LandmarkNumbers = 2 * FaceLandmarks.Count;

    /// <summary>A second face counts when it is at least this part of the first one's area: not who is on a poster far behind.</summary>
    private const double SecondFaceArea = 0.15;

    private readonly ModelSession detector;
    private readonly ModelSession landmarks;
    private readonly ModelSession descriptor;

    private FaceReader(ModelSession detector, ModelSession landmarks, ModelSession descriptor) =>
        (this.detector, this.landmarks, this.descriptor) = (detector, landmarks, descriptor);

    /// <summary>Makes codes of the descriptor's embeddings.</summary>
    public FaceCodes Codes => descriptor.Codes!;

    /// <summary>The descriptor's description: its name and version stand with what it makes.</summary>
    public FaceModel Descriptor => descriptor.Model;

    /// <summary>
    /// Opens the models that are shipped; from a folder of an agency's own, <c>descriptor.json</c>, <c>detector.json</c> and
    /// <c>landmarks.json</c> replace those of the same name. Refused, naming the file, when one is missing, altered, or not as described.
    /// </summary>
    public static Outcome<FaceReader> Open(string? agencyFolder = null, string? shippedFolder = null)
    {
        var opened = new List<ModelSession>();
        foreach (var name in (string[])["detector.json", "landmarks.json", "descriptor.json"])
        {
            var isReplaced = agencyFolder is not null && File.Exists(Path.Combine(agencyFolder, name));
            var model = isReplaced
                ? ModelFile.Open(name, agencyFolder!)
                : ModelFile.OpenShipped(name, shippedFolder ?? ModelFile.ShippedFolder);
            if (model.IsRefused(out var refusal, out var session))
            {
                opened.ForEach(one => one.Dispose());
                return refusal;
            }
            opened.Add(session);
        }
        var reader = new FaceReader(opened[0], opened[1], opened[2]);
        if (opened[2] is { Codes: not null, Model.Places.Count: > 0 } && opened[1].Model.Outputs == LandmarkNumbers)
            return reader;
        reader.Dispose();
        return ModelFile.NotAsDescribed.For("descriptor.json");
    }

    /// <summary>All faces, the surest first; none is an empty list.</summary>
    public Outcome<IReadOnlyList<Face>> FindAll(ColourImage picture)
    {
        if (Math.Max(picture.Width, picture.Height) > MostAspect * Math.Min(picture.Width, picture.Height))
            return TooLong;
        var finder = new LandmarkFinder(landmarks);
        return new FaceDetector(detector)
            .Find(picture)
            .Select(box => new Face(box, finder.Find(picture, box)))
            .ToArray();
    }

    /// <summary>The one face of a portrait; refused with the reason when there is none, or more than one.</summary>
    public Outcome<Face> FindOne(ColourImage picture)
    {
        if (FindAll(picture).IsRefused(out var refusal, out var faces))
            return refusal;
        if (faces.Count == 0)
            return IsFoundTurned(picture) ? OnItsSide : NoFace;
        var largest = faces.MaxBy(face => face.Box.Area)!;
        if (faces.Count(face => face.Box.Area >= SecondFaceArea * largest.Box.Area) > 1)
            return SeveralFaces;
        return largest.Landmarks.EyeDistance < LeastEyeDistance ? TooSmall : largest;
    }

    /// <summary>The embedding of a face of that picture, aligned by its eyes and nose.</summary>
    public FaceEmbedding Embed(ColourImage picture, Face face)
    {
        var model = descriptor.Model;
        var places = new Place[model.Places.Count / 2];
        for (var at = 0; at < places.Length; at++)
            places[at] = new Place(model.Width * model.Places[2 * at], model.Height * model.Places[(2 * at) + 1]);
        var aligned = Similarity.Between(face.Landmarks.Fixed, places).Cut(picture, model.Width, model.Height);
        return EmbedAligned(aligned);
    }

    /// <summary>The face in a box that somebody else has found: nothing is detected.</summary>
    public Face FaceIn(ColourImage picture, FaceBox box) => new(box, new LandmarkFinder(landmarks).Find(picture, box));

    /// <summary>The embedding of a picture that is the model's input already, or is only resized to it.</summary>
    public FaceEmbedding EmbedAligned(ColourImage crop)
    {
        var model = descriptor.Model;
        var isSized = crop.Width == model.Width && crop.Height == model.Height;
        var input = isSized ? crop : Resampling.ToSize(crop, model.Width, model.Height);
        return new FaceEmbedding(model.Name, descriptor.Run(input));
    }

    public void Dispose()
    {
        detector.Dispose();
        landmarks.Dispose();
        descriptor.Dispose();
    }

    private bool IsFoundTurned(ColourImage picture)
    {
        var finder = new FaceDetector(detector);
        for (var turns = 1; turns < 4; turns++)
        {
            picture = Turning.Quarter(picture);
            if (finder.Find(picture).Count > 0)
                return true;
        }
        return false;
    }
}
