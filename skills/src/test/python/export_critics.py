"""Exports real PyTorch networks for the tests of imported critics.

    python export_critics.py toy DIR               the fixtures of module skills
    python export_critics.py bank BANK SKILL DIR   a bank's own value function, as ONNX and TorchScript

Needs torch and onnx; the second also safetensors' format, which is read here by hand. Seeds are fixed.
"""

import json
import pathlib
import struct
import sys
import warnings

import torch

warnings.filterwarnings("ignore")


class Critic(torch.nn.Module):
    """V of a toy observation: lid 1, hand 1, place 3."""

    def __init__(self, last=torch.nn.Sigmoid(), outputs=1, middle=torch.nn.Identity()):
        super().__init__()
        torch.manual_seed(7)
        self.net = torch.nn.Sequential(
            torch.nn.Linear(5, 16), torch.nn.ReLU(), middle, torch.nn.Linear(16, outputs), last
        )

    def forward(self, observation):
        return self.net(observation)


class TwoInputs(torch.nn.Module):
    """The same in two tensors, the place first, as a picture of one row."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(8)
        self.look = torch.nn.Conv1d(1, 4, 2)
        self.last = torch.nn.Linear(10, 1)

    def forward(self, place, body):
        seen = torch.relu(self.look(place)).flatten(1)
        return torch.sigmoid(self.last(torch.cat([seen, body], 1)))


class Reader(Critic):
    """A program that would read a file."""

    def forward(self, observation):
        return self.net(observation) + torch.from_file("/etc/passwd", False, 1, dtype=torch.float32).mean() * 0


def observations():
    generator = torch.Generator().manual_seed(3)
    return torch.rand(24, 5, generator=generator) * 2 - 1


def onnx(model, example, names, file, **options):
    axes = {name: {0: "n"} for name in [*names, "value"]}
    torch.onnx.export(model, example, file, input_names=names, output_names=["value"], opset_version=13,
                      dynamic_axes=axes, dynamo=False, **options)


def toy(folder):
    x = observations()
    normal = (x - torch.tensor([0.5, 0.5, 0.0, 0.1, -0.1])) / torch.tensor([0.5, 0.25, 0.5, 0.5, 2.0])
    plain, logit, three, two = Critic().eval(), Critic(torch.nn.Identity()).eval(), Critic(outputs=3).eval(), TwoInputs().eval()
    onnx(plain, (normal,), ["observation"], str(folder / "critic.onnx"))
    torch.jit.trace(plain, normal).save(str(folder / "critic.pt"))
    torch.jit.script(plain).save(str(folder / "scripted.pt"))
    onnx(logit, (normal,), ["observation"], str(folder / "logit.onnx"))
    onnx(three, (normal,), ["observation"], str(folder / "three.onnx"))
    place, body = x[:, 2:].unsqueeze(1), x[:, :2]
    onnx(two, (place, body), ["place", "body"], str(folder / "two.onnx"))
    torch.jit.trace(two, (place, body)).save(str(folder / "two.pt"))
    torch.onnx.export(plain, (normal,), str(folder / "dynamo.onnx"), input_names=["observation"],
                      output_names=["value"], opset_version=18, dynamo=True, external_data=False, verbose=False,
                      dynamic_shapes=({0: torch.export.Dim("n")},))

    torch.jit.trace(Critic(middle=torch.nn.Dropout(0.5)).train(), normal, check_trace=False).save(
        str(folder / "dropout.pt"))
    torch.jit.trace(Critic(middle=torch.nn.BatchNorm1d(16)).train(), normal, check_trace=False).save(
        str(folder / "batchnorm.pt"))
    broken = Critic().eval()
    with torch.no_grad():
        broken.net[0].weight[3, 2] = float("nan")
    onnx(broken, (normal,), ["observation"], str(folder / "nan.onnx"))
    torch.jit.trace(broken, normal, check_trace=False).save(str(folder / "nan.pt"))
    torch.save(plain.state_dict(), str(folder / "state_dict.pt"))
    torch.save(plain.state_dict(), str(folder / "old_state_dict.pt"), _use_new_zipfile_serialization=False)
    torch.jit.trace(Reader().eval(), normal, check_trace=False).save(str(folder / "reads_a_file.pt"))

    with torch.no_grad():
        expected = {
            "observations": x.tolist(),
            "critic": plain(normal).flatten().tolist(),
            "logit": logit(normal).flatten().tolist(),
            "three": three(normal).tolist(),
            "two": two(place, body).flatten().tolist(),
        }
    (folder / "expected.json").write_text(json.dumps(expected))


def safetensors(file):
    content = pathlib.Path(file).read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8 : 8 + length])
    data = memoryview(content)[8 + length :]
    return {
        name: torch.frombuffer(bytearray(data[slice(*entry["data_offsets"])]), dtype=torch.float32).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__"
    }


def bank(folder, skill, out):
    tensors = safetensors(pathlib.Path(folder) / f"{skill}.value.safetensors")
    print({name: list(tensor.shape) for name, tensor in tensors.items()})
    layers = sorted({name.split(".")[-2] for name in tensors if name.endswith(".weight")}, key=int)
    stem = next(name for name in tensors if name.endswith(f"{layers[0]}.weight")).rsplit(".", 2)[0]
    modules = []
    for layer in layers:
        weight, bias = tensors[f"{stem}.{layer}.weight"], tensors[f"{stem}.{layer}.bias"]
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0])
        with torch.no_grad():
            linear.weight.copy_(weight)
            linear.bias.copy_(bias)
        modules += [linear, torch.nn.ReLU()]
    network = torch.nn.Sequential(*modules[:-1], torch.nn.Sigmoid())

    class Value(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.network = network
            self.register_buffer("mean", next(v for n, v in tensors.items() if "mean" in n))
            self.register_buffer("scale", next(v for n, v in tensors.items() if "scale" in n))

        def forward(self, observation):
            return self.network((observation - self.mean) * self.scale)

    value = Value().eval()
    example = torch.zeros(2, tensors[f"{stem}.{layers[0]}.weight"].shape[1])
    onnx(value, (example,), ["observation"], str(out / f"{skill}.onnx"))
    torch.jit.trace(value, example).save(str(out / f"{skill}.pt"))


if __name__ == "__main__":
    if sys.argv[1] == "toy":
        toy(pathlib.Path(sys.argv[2]))
    else:
        bank(sys.argv[2], sys.argv[3], pathlib.Path(sys.argv[4]))
