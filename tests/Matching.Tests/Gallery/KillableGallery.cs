using System.Globalization;
using CanCuoc.Matching.Gallery;

namespace CanCuoc.Matching.Tests.Gallery;

/// <summary>
/// Appends, replaces and deletes for ever, as a seed says, and tells on its output what it is about to do and what was acknowledged. Each
/// subject has two parts; what the code of a part is follows from subject, part and generation.
/// </summary>
internal static class KillableGallery
{
    public const string Verb = "kill-gallery";

    public static readonly GalleryFormat Format = GalleryFormat.SignedBytes(100, "test/1");

    public static byte[] Code(long subject, byte part, int generation) =>
        GalleryFolder.Code(Format, HashCode(subject, part, generation));

    public static int Run(string folder, int seed)
    {
        using var gallery = CodeGallery.Open(folder, Format).Value;
        var random = new Random(seed);
        var known = new List<long>();
        for (var act = 1; ; act++)
        {
            var isOld = known.Count > 0 && random.Next(3) > 0;
            var subject = isOld ? known[random.Next(known.Count)] : ((long)seed << 32) + act;
            var step = (isOld, random.Next(2)) switch
            {
                (false, _) => Step.Append,
                (true, 0) => Step.Replace,
                _ => Step.Delete,
            };
            Tell("begin", step, subject, act);
            Act(gallery, step, subject, act);
            Tell("done", step, subject, act);
            if (step == Step.Append)
                known.Add(subject);
            else if (step == Step.Delete)
                known.Remove(subject);
        }
    }

    private static void Act(CodeGallery gallery, Step step, long subject, int act)
    {
        var outcome = step switch
        {
            Step.Append => gallery.Append([
                new(subject, 0, Code(subject, 0, act)),
                new(subject, 1, Code(subject, 1, act)),
            ]),
            Step.Replace => gallery.Replace(new(subject, 0, Code(subject, 0, act))),
            _ => gallery.Delete(subject),
        };
        _ = outcome.Value;
    }

    private static void Tell(string word, Step step, long subject, int act)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {step} {subject} {act}"));
        Console.Out.Flush();
    }

    private static int HashCode(long subject, byte part, int generation) =>
        unchecked((int)(((ulong)subject * 0x9E3779B97F4A7C15 >> 33) + (ulong)((generation * 31) + part)));

    public enum Step
    {
        Append,
        Replace,
        Delete,
    }
}
