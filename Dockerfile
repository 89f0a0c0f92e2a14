# Quotient, installed where nothing is left of how it was built. It runs as nobody in particular,
# writes no file, and needs no network:
#
#     docker build --tag quotient .
#     docker run --rm --read-only --cap-drop ALL --publish 127.0.0.1:8000:8000 quotient
#     docker run … --volume "$PWD/reports:/articles:ro" quotient serve /articles

FROM python:3.13-slim AS built
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY index index
COPY service service
COPY templates templates
COPY data data
COPY tests/constraints.txt tests/constraints.txt
RUN python -m venv /quotient \
    && /quotient/bin/pip install --no-cache-dir --constraint tests/constraints.txt \
        ".[opensearch,pdf,redis,watch]"

FROM python:3.13-slim
COPY --from=built /quotient /quotient
ENV PATH=/quotient/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    QUOTIENT_HOST=0.0.0.0
# A number, so that a cluster that refuses root can see that it is none.
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
ENTRYPOINT ["quotient"]
CMD ["serve"]
