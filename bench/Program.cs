using CanCuoc.Bench;
using CanCuoc.Bench.Accuracy;
using CanCuoc.Bench.Cleaning;
using CanCuoc.Bench.Fillers;
using CanCuoc.Bench.Fingers;
using CanCuoc.Bench.Linkage;

var options = Options.Parse(args);
Func<Options, Task<Results>>? bench = options.Name switch
{
    "lookups" => LookupsBench.RunAsync,
    "acts" => ActsBench.RunAsync,
    "seed" => SeedBench.RunAsync,
    "import" => ImportBench.RunAsync,
    "population" => PopulationBench.RunAsync,
    "reform" => ReformBench.RunAsync,
    "cleaning" => CleaningBench.RunAsync,
    "linkage" => LinkageBench.RunAsync,
    "newcomers" => NewcomersBench.RunAsync,
    "chip" => ChipBench.RunAsync,
    "gallery" => GalleryBench.RunAsync,
    "accuracy" => AccuracyBench.RunAsync,
    "fingers" => FingersBench.RunAsync,
    "fillers" => FillersBench.RunAsync,
    "quality" => QualityBench.RunAsync,
    "slaps" => SlapsBench.RunAsync,
    "pages" => PagesBench.RunAsync,
    "faces" => FacesBench.RunAsync,
    "drawn" => DrawnFacesBench.RunAsync,
    "identify" => IdentifyBench.RunAsync,
    _ => null,
};
var isHelp = args.Contains("--help");
if (bench is null || isHelp)
{
    (isHelp ? Console.Out : Console.Error).WriteLine(Options.Help);
    return isHelp ? 0 : 2;
}
var results = await bench(options);
results.Print(options);
return 0;
