using Spectre.Console;
using Spectre.Console.Rendering;

namespace CanCuoc.Program;

/// <summary>A bar for long work, with rate and time left; a plain line now and then where there is no terminal.</summary>
internal static class Progress
{
    /// <summary>Does the work and shows how far it is.</summary>
    /// <param name="total">What the bar is full at; null when nobody knows.</param>
    public static Task<T> RunAsync<T>(string title, long? total, Func<IProgress<long>, Task<T>> work) =>
        AnsiConsole
            .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) })
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RateColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async context =>
            {
                var bar = context.AddTask(title, maxValue: total ?? 1);
                bar.IsIndeterminate = total is null;
                var result = await work(new Bar(bar));
                bar.Value = bar.MaxValue;
                return result;
            });

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsIndeterminate || task.Speed is not { } rate ? "" : $"{rate:N0}/s");
    }

    private sealed class Bar(ProgressTask bar) : IProgress<long>
    {
        public void Report(long value)
        {
            if (!bar.IsIndeterminate)
                bar.Value = value;
        }
    }
}
