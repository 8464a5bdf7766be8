using CanCuoc.Bench;

var options = Options.Parse(args);
Func<Options, Task<Results>>? bench = options.Name switch
{
    "lookups" => LookupsBench.RunAsync,
    "acts" => ActsBench.RunAsync,
    "seed" => SeedBench.RunAsync,
    _ => null,
};
if (bench is null)
{
    Console.Error.WriteLine(Options.Help);
    return 2;
}
var results = await bench(options);
results.Print(options);
return 0;
